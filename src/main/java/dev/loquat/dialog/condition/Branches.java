package dev.loquat.dialog.condition;

import dev.loquat.bot.Conditional;
import dev.loquat.bot.Outcome;
import java.util.Optional;

/** Chooses among the branches of a conditional. */
public final class Branches {

    private Branches() {}

    /** What follows: the first branch whose condition holds, the default one when none does. */
    public static Outcome choose(Conditional conditional, ReferenceValues values) {
        ConditionEvaluator evaluator = new ConditionEvaluator(values);
        return conditional.branches().stream()
                .filter(branch -> evaluator.holds(branch.condition()))
                .findFirst()
                .map(branch -> new Outcome(branch.response(), Optional.empty(), branch.next()))
                .orElseGet(conditional::otherwise);
    }
}
