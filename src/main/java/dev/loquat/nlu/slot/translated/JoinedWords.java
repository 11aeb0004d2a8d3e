package dev.loquat.nlu.slot.translated;

import dev.loquat.nlu.slot.translated.Phrase.Element;
import dev.loquat.nlu.slot.translated.Translation.Piece;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes apart what Korean writes together: a number and what it counts ("세시"), and the particles behind words ("내일이요"). A word is
 * taken apart only if all of its parts are known.
 */
final class JoinedWords {

    private static final Pattern HANGUL = Pattern.compile("[\\uAC00-\\uD7A3]{2,12}");

    private final Phrasebook book;
    private final Set<String> known = new HashSet<>();

    JoinedWords(Phrasebook book) {
        this.book = book;
        for (Phrase phrase : book.phrases()) {
            for (Element element : phrase.elements()) {
                if (element instanceof Element.Word word) {
                    known.add(word.word());
                }
            }
        }
    }

    /**
     * A text whose joined words are several tokens.
     *
     * @param text the text in parts
     * @param wholes for each part the token that it is of in the whole text
     */
    record Parts(TokenizedText text, List<Integer> wholes) {

        /** A piece of the parts as one of the whole text. */
        Piece inWhole(Piece piece) {
            return new Piece(
                    piece.english(),
                    piece.isGlued(),
                    wholes.get(piece.firstToken()),
                    wholes.get(piece.endToken() - 1) + 1);
        }
    }

    Parts parts(TokenizedText text) {
        List<Token> tokens = new ArrayList<>();
        List<Integer> wholes = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            boolean isBehindDigits =
                    i > 0 && text.isGlued(i) && text.token(i - 1).isNumber();
            for (Token part : parts(text.token(i), isBehindDigits)) {
                tokens.add(part);
                wholes.add(i);
            }
        }
        return new Parts(new TokenizedText(text.text(), tokens), wholes);
    }

    private List<Token> parts(Token word, boolean isBehindDigits) {
        if (!HANGUL.matcher(word.normal()).matches() || isKnown(word.normal())) {
            return List.of(word);
        }
        // One syllable and a particle is too often another word: "일이".
        int least = isBehindDigits ? 1 : 2;
        return cut(word.normal(), 0, false)
                .filter(ends -> meaningful(word.normal(), ends) >= least)
                .map(ends -> tokens(word, ends))
                .orElse(List.of(word));
    }

    private boolean isKnown(String word) {
        return known.contains(word) || book.numbers().has(word);
    }

    /** Where parts end, the longest first; two numbers do not follow each other, for they are one. */
    private Optional<List<Integer>> cut(String word, int start, boolean isBehindNumber) {
        if (start == word.length()) {
            return Optional.of(List.of());
        }
        for (int end = word.length(); end > start; end--) {
            String part = word.substring(start, end);
            boolean isParticle = end == word.length() && start > 0 && book.isGlue(part);
            boolean isNumber = book.numbers().has(part);
            if (isParticle || known.contains(part) || (isNumber && !isBehindNumber)) {
                Optional<List<Integer>> rest = cut(word, end, isNumber);
                if (rest.isPresent()) {
                    List<Integer> ends = new ArrayList<>(List.of(end));
                    ends.addAll(rest.get());
                    return Optional.of(ends);
                }
            }
        }
        return Optional.empty();
    }

    /** How many syllables are no particle. */
    private int meaningful(String word, List<Integer> ends) {
        int last = ends.size() > 1 ? ends.get(ends.size() - 2) : 0;
        return book.isGlue(word.substring(last)) ? last : word.length();
    }

    private static List<Token> tokens(Token word, List<Integer> ends) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (int end : ends) {
            String part = word.normal().substring(start, end);
            // Who writes syllables in letters (NFD) has more of them than the normal form: such words count as a whole.
            boolean isAsWritten = word.text().length() == word.normal().length();
            int from = isAsWritten ? word.start() + start : word.start();
            int to = isAsWritten ? word.start() + end : word.end();
            tokens.add(new Token(part, part, from, to));
            start = end;
        }
        return tokens;
    }
}
