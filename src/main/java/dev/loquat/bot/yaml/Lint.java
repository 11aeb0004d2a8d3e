package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import java.util.List;

/** All lint rules. */
final class Lint {

    private static final List<LintRule> RULES = List.of(
            new FewUtterances(),
            new SameUtteranceInTwoIntents(),
            new NearlySameUtterance(),
            new RepeatedUtterance(),
            new KnowledgeWithoutAnswers(),
            new SlotNeverFilled(),
            new SlotMayRenderEmpty(),
            new ContextNeverActive(),
            new HookWithoutFunction(),
            new UnreachableBranch(),
            new SlotAskedWithItsValue(),
            new SlotTypeWithoutValues(),
            new SynonymOfTwoValues(),
            new RepeatedSynonym(),
            new NearlySameValue(),
            new ValueOfTwoTypes(),
            new ValueThatNobodySays(),
            new VastUtterance());

    private Lint() {}

    static void check(BotLocale locale, LintReport report) {
        RULES.forEach(rule -> rule.check(locale, report));
    }
}
