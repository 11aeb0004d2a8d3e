package dev.loquat.speech.grammar;

import dev.loquat.conversation.DialogAction.ElicitationStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What people say who spell: every character behind every other one, for the recogniser learns which words follow each other and
 * so hears words of any length; to {@code SpellByWord} also characters with a word that begins with them.
 */
final class SpelledPhrases {

    private SpelledPhrases() {}

    /** The phrases of a style; none where users answer as people speak. */
    static List<String> of(ElicitationStyle style, BuiltinPhrases builtins) {
        return switch (style) {
            case DEFAULT -> List.of();
            case SPELL_BY_LETTER -> byLetter(builtins);
            case SPELL_BY_WORD -> byWord(builtins);
        };
    }

    private static List<String> byLetter(BuiltinPhrases builtins) {
        List<String> characters = builtins.of("character");
        Set<String> phrases = new LinkedHashSet<>(characters);
        for (String one : characters) {
            characters.forEach(other -> phrases.add(one + " " + other));
            phrases.add("double " + one);
        }
        return List.copyOf(phrases);
    }

    private static List<String> byWord(BuiltinPhrases builtins) {
        List<String> phrases = new ArrayList<>(byLetter(builtins));
        List<String> explained = builtins.of("spelling-word");
        phrases.addAll(explained);
        for (String letter : builtins.of("letter")) {
            explained.forEach(word -> phrases.add(word + " " + letter));
        }
        return phrases;
    }
}
