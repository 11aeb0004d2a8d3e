package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Warns of words that stand for two values of one slot type. */
final class SynonymOfTwoValues implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.slotTypes().forEach(type -> check(type, report));
    }

    private static void check(SlotType type, LintReport report) {
        Map<String, SlotTypeValue> firstByWord = new HashMap<>();
        for (SlotTypeValue value : type.values()) {
            value.words().forEach(word -> {
                SlotTypeValue first = firstByWord.putIfAbsent(word.toLowerCase(Locale.ROOT), value);
                if (first != null && !first.equals(value)) {
                    report.warn(
                            value,
                            Quoted.of(word) + " stands for " + Quoted.of(first.value()) + " and for "
                                    + Quoted.of(value.value()) + "; only the first is ever found");
                }
            });
        }
    }
}
