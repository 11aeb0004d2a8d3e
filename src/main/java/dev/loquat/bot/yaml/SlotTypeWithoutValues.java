package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.SlotType;

/** Warns of slot types that know no value though nothing else says what they take. */
final class SlotTypeWithoutValues implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        for (SlotType type : locale.slotTypes()) {
            if (type.values().isEmpty() && type.parent().isEmpty() && !type.isComposite()) {
                report.warn(
                        type,
                        "the slot type " + Quoted.of(type.name())
                                + " has no values, so nothing can fill a slot of it; add 'values' or a 'parent'");
            }
        }
    }
}
