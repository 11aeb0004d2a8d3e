package dev.loquat.dialog.condition;

import dev.loquat.bot.Conditional;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.condition.Condition;
import dev.loquat.bot.condition.InvalidCondition;
import java.util.Optional;

/** Chooses among the branches of a conditional. */
public final class Branches {

    private Branches() {}

    /** What follows: the first branch whose condition holds, the default one when none does. */
    public static Outcome choose(Conditional conditional, ReferenceValues values) {
        ConditionEvaluator evaluator = new ConditionEvaluator(values);
        return conditional.branches().stream()
                .filter(branch -> holds(branch.condition(), evaluator))
                .findFirst()
                .map(branch -> new Outcome(branch.response(), Optional.empty(), branch.next()))
                .orElseGet(conditional::otherwise);
    }

    /** A condition that cannot be read is named when the bot is read; should it come this far, it never holds. */
    private static boolean holds(String condition, ConditionEvaluator evaluator) {
        try {
            return evaluator.holds(Condition.parse(condition));
        } catch (InvalidCondition unreadable) {
            return false;
        }
    }
}
