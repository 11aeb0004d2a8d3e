package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import java.util.List;

/** All lint rules. */
final class Lint {

    private static final List<LintRule> RULES = List.of(
            new FewUtterances(),
            new SameUtteranceInTwoIntents(),
            new SlotMayRenderEmpty(),
            new SlotTypeWithoutValues(),
            new SynonymOfTwoValues(),
            new RepeatedSynonym(),
            new VastUtterance());

    private Lint() {}

    static void check(BotLocale locale, LintReport report) {
        RULES.forEach(rule -> rule.check(locale, report));
    }
}
