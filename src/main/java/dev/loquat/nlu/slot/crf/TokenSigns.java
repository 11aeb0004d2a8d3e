package dev.loquat.nlu.slot.crf;

import dev.loquat.nlu.slot.TypeSpan;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Arrays;
import java.util.List;

/**
 * What speaks for tags at each token besides its vector: the words around it, its shape and ends, and the slot types that have
 * values there. Each sign is a 64-bit hash of its kind and words, so that nothing has to be kept as text; that any two of a
 * hundred thousand signs share a hash happens once in thousands of millions of models.
 */
final class TokenSigns {

    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long NO_WORD = 0x5DEECE66DL;

    private final TokenizedText text;
    private final long[] words;
    private long[] signs = new long[64];
    private int count;

    private TokenSigns(TokenizedText text) {
        this.text = text;
        this.words = new long[text.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = hash(text.normal(i));
        }
    }

    /**
     * The signs at every token.
     *
     * @param hints where values of slot types stand
     */
    static long[][] of(TokenizedText text, List<TypeSpan> hints) {
        TokenSigns signs = new TokenSigns(text);
        long[][] all = new long[text.size()][];
        for (int token = 0; token < all.length; token++) {
            all[token] = signs.at(token, hints);
        }
        return all;
    }

    private long[] at(int token, List<TypeSpan> hints) {
        count = 0;
        add(0, 0, 0);
        addWords(token);
        addShape(token);
        for (TypeSpan hint : hints) {
            addHint(token, hint);
        }
        return Arrays.stream(signs, 0, count).distinct().toArray();
    }

    private void addWords(int token) {
        long before = word(token - 1);
        long here = word(token);
        long behind = word(token + 1);
        add(1, here, 0);
        add(2, before, 0);
        add(3, behind, 0);
        add(4, word(token - 2), 0);
        add(5, word(token + 2), 0);
        add(6, before, here);
        add(7, here, behind);
        add(8, word(token - 2), before);
        add(9, behind, word(token + 2));
        add(10, before, behind);
    }

    private long word(int token) {
        return token < 0 || token >= words.length ? NO_WORD + Integer.signum(token) : words[token];
    }

    private void addShape(int token) {
        String normal = text.normal(token);
        add(11, hash(shape(normal)), 0);
        for (int length = 1; length <= Math.min(4, normal.length()); length++) {
            add(12, hash(normal.substring(0, length)), length);
            add(13, hash(normal.substring(normal.length() - length)), length);
        }
        if (token > 0) {
            add(14, hash(shape(text.normal(token - 1))), 0);
        }
        if (token + 1 < text.size()) {
            add(15, hash(shape(text.normal(token + 1))), 0);
        }
    }

    private static String shape(String normal) {
        Token token = new Token(normal, normal, 0, normal.length());
        if (token.isNumber()) {
            return "9" + Math.min(5, normal.length());
        }
        return token.isWord() ? "a" + (normal.length() < 3 ? normal.length() : 3) : normal;
    }

    private void addHint(int token, TypeSpan hint) {
        long type = hash(hint.type());
        if (hint.firstToken() <= token && token < hint.endToken()) {
            int place = (token == hint.firstToken() ? 1 : 0) + (token == hint.endToken() - 1 ? 2 : 0);
            add(16, type, place);
            add(17, type, token == hint.firstToken() ? 1 : 0);
            if (hint.endToken() - hint.firstToken() > 1) {
                add(18, type, place);
            }
        }
        if (token == hint.firstToken() - 1) {
            add(19, type, 0);
        }
        if (token == hint.endToken()) {
            add(20, type, 0);
        }
    }

    private void add(int kind, long first, long second) {
        if (count == signs.length) {
            signs = Arrays.copyOf(signs, 2 * count);
        }
        signs[count++] = mix(mix(mix(BASIS, kind), first), second);
    }

    private static long hash(String word) {
        long hash = BASIS;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return mix(hash, word.length());
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014) over both numbers. */
    private static long mix(long hash, long value) {
        long z = hash * 31 + value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
