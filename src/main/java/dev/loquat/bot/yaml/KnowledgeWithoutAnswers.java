package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.Intent;

/** An intent that would ask a service of AWS for its answers, which is not there: users would never meet it. */
final class KnowledgeWithoutAnswers implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.intents().stream()
                .filter(intent -> intent.hooks().fulfillment().isEmpty()
                        && intent.questions().isEmpty())
                .forEach(intent -> intent.parent()
                        .flatMap(BuiltinIntent::of)
                        .filter(BuiltinIntent::isKnowledge)
                        .ifPresent(parent -> report.warn(intent, message(intent, parent))));
    }

    private static String message(Intent intent, BuiltinIntent parent) {
        String what = parent == BuiltinIntent.QNA
                ? "has no questions; name a file of questions and answers under 'questions'"
                : "is a copy of " + parent.signature() + ", whose service is not there; make it a copy of "
                        + BuiltinIntent.QNA.signature() + " with 'questions'";
        return "the intent " + Quoted.of(intent.name()) + " " + what
                + ", or let a function answer in its place (hooks: {fulfillment: …}), which is called for whatever no other"
                + " intent takes";
    }
}
