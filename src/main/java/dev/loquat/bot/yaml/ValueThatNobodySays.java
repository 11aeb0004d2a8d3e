package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.SlotTypeValue;

/** Warns of words that no utterance can carry: those with nothing but marks, and those longer than an utterance may be. */
final class ValueThatNobodySays implements LintRule {

    /** The longest text that a turn takes, in characters, as in Lex's {@code RecognizeText}. */
    private static final int LONGEST = 1024;

    @Override
    public void check(BotLocale locale, LintReport report) {
        PlainWording plain = new PlainWording(locale.id());
        locale.slotTypes().forEach(type -> type.values().forEach(value -> check(value, plain, report)));
    }

    private static void check(SlotTypeValue value, PlainWording plain, LintReport report) {
        value.words().forEach(word -> {
            if (plain.ofValue(word).isEmpty()) {
                report.warn(
                        value,
                        Quoted.of(word) + " has nothing but marks, so no utterance is read as it; write it in words");
            } else if (word.length() > LONGEST) {
                report.warn(
                        value,
                        Quoted.of(word) + " has " + word.length() + " characters, more than the " + LONGEST
                                + " of the longest utterance; shorten it");
            }
        });
    }
}
