package dev.loquat.bot.yaml;

import dev.loquat.bot.NearestName;
import dev.loquat.bot.condition.Condition;
import dev.loquat.bot.condition.InvalidCondition;
import dev.loquat.bot.condition.Reference;
import java.util.List;
import java.util.Optional;

/** Reads the condition of a branch, and checks that the slots in it exist; attributes are set by whoever likes to. */
final class ConditionReader {

    private final IntentScope scope;

    ConditionReader(IntentScope scope) {
        this.scope = scope;
    }

    Optional<Condition> read(YamlNode node) {
        return node.text("a condition such as \"{Nights} > 7\"").flatMap(text -> condition(text, node));
    }

    private Optional<Condition> condition(String text, YamlNode node) {
        try {
            Condition condition = Condition.parse(text);
            condition.references().forEach(reference -> check(reference, text, node));
            return Optional.of(condition);
        } catch (InvalidCondition e) {
            report(e, "condition", text, node);
            return Optional.empty();
        }
    }

    /** Reports an expression that cannot be read, and shows it with a caret under the place. */
    static void report(InvalidCondition invalid, String what, String text, YamlNode node) {
        String caret = "\n    " + invalid.caret().replace("\n", "\n    ");
        node.errorAt(
                node.placeOf(text, invalid.offset()),
                "not a valid " + what + ": " + invalid.getMessage() + ", in column " + invalid.column() + " of it"
                        + caret,
                wordAt(text, invalid.offset()).flatMap(word -> NearestName.to(word, invalid.validNames())));
    }

    /** Checks a text that may be a reference and nothing else, as a value that a next step sets. */
    void checkReference(String text, YamlNode node) {
        Condition.reference(text).ifPresent(reference -> check(reference, text, node));
    }

    private void check(Reference reference, String text, YamlNode node) {
        if (reference instanceof Reference.Slot slot) {
            int offset = Math.max(0, text.indexOf("{" + slot.path().get(0)));
            scope.checkSlot(slot.path(), node, node.placeOf(text, offset));
        }
    }

    private static Optional<String> wordAt(String text, int offset) {
        List<String> words = List.of(text.substring(offset).split("[^\\p{L}\\p{N}_.]+", 2));
        return words.stream().findFirst().filter(word -> !word.isEmpty());
    }
}
