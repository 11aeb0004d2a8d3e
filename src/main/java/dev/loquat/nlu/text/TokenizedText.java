package dev.loquat.nlu.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and its tokens.
 *
 * @param text the text as the user wrote it
 * @param tokens its tokens in their order; white space belongs to none
 */
public record TokenizedText(String text, List<Token> tokens) {

    /** Keeps a copy of the list. */
    public TokenizedText {
        tokens = List.copyOf(tokens);
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size();
    }

    /** The token at this place, from 0. */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** The normal form of the token at this place, from 0. */
    public String normal(int index) {
        return tokens.get(index).normal();
    }

    /** The original text from one token up to, not including, another; empty when there are none between them. */
    public String text(int firstToken, int endToken) {
        return firstToken >= endToken
                ? ""
                : text.substring(
                        tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
    }

    /** The normal forms of all tokens, with one space between them. */
    public String normal() {
        return tokens.stream().map(Token::normal).collect(Collectors.joining(" "));
    }

    /** Whether nothing stands between this token and the one before it. */
    public boolean isGlued(int index) {
        return index > 0 && tokens.get(index - 1).end() == tokens.get(index).start();
    }
}
