package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;

/** Something that is allowed but hardly meant. */
interface LintRule {

    /** Warns of every breach in a locale without errors. */
    void check(BotLocale locale, LintReport report);
}
