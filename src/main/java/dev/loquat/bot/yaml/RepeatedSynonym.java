package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.SlotTypeValue;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Warns of a word that one value of a slot type has twice, where another may have been meant. */
final class RepeatedSynonym implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.slotTypes().forEach(type -> type.values().forEach(value -> check(value, report)));
    }

    private static void check(SlotTypeValue value, LintReport report) {
        Set<String> words = new HashSet<>();
        value.words()
                .filter(word -> !words.add(word.toLowerCase(Locale.ROOT)))
                .forEach(word -> report.warn(
                        value,
                        Quoted.of(word) + " stands more than once for " + Quoted.of(value.value())
                                + "; remove it, or write the synonym that was meant"));
    }
}
