package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import java.util.HashMap;
import java.util.Map;

/** Warns of words of two values of a slot type that differ in marks or plural only: who says one is given the other. */
final class NearlySameValue implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        PlainWording plain = new PlainWording(locale.id());
        locale.slotTypes().forEach(type -> check(type, plain, report));
    }

    private static void check(SlotType type, PlainWording plain, LintReport report) {
        Map<String, Word> firstByWording = new HashMap<>();
        for (SlotTypeValue value : type.values()) {
            value.words().filter(word -> !plain.ofValue(word).isEmpty()).forEach(word -> {
                Word first = firstByWording.putIfAbsent(plain.ofValue(word), new Word(word, value));
                if (first != null && !first.value.equals(value) && !first.word.equalsIgnoreCase(word)) {
                    report.warn(
                            value,
                            Quoted.of(word) + " of " + Quoted.of(value.value()) + " hardly differs from "
                                    + Quoted.of(first.word) + " of " + Quoted.of(first.value.value())
                                    + "; remove one, or make them one value");
                }
            });
        }
    }

    private record Word(String word, SlotTypeValue value) {}
}
