package dev.loquat.nlu.slot.translated;

import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a text as this package compares them: normal, and without accents, which many leave out. */
final class Words {

    /** Of Latin, Greek, Cyrillic and Arabic letters; what stands above or below letters of other scripts is part of them. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F\\u064B-\\u0652]");
    /** ICU writes where long numbers may be hyphenated, and which way the text runs. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private Words() {}

    static List<String> of(String phrase) {
        return of(Tokenizer.tokenize(visible(phrase)));
    }

    static String visible(String phrase) {
        return INVISIBLE.matcher(phrase).replaceAll("");
    }

    static List<String> of(TokenizedText text) {
        return text.tokens().stream().map(Token::normal).map(Words::folded).toList();
    }

    private static String folded(String word) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word;
        }
        String bare =
                ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
