package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.condition.Expression;
import dev.loquat.bot.condition.Expression.Comparison;
import dev.loquat.bot.condition.Operand;
import dev.loquat.bot.condition.Operator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Warns of branches that are never taken because one before them always is, or has the same condition. */
final class UnreachableBranch implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.intents().stream()
                .flatMap(IntentOutcomes::of)
                .map(Outcome::conditional)
                .flatMap(Optional::stream)
                .forEach(conditional -> check(conditional, report));
    }

    private static void check(Conditional conditional, LintReport report) {
        Map<Expression, String> earlier = new HashMap<>();
        Optional<String> always = Optional.empty();
        for (Branch branch : conditional.branches()) {
            Expression expression = branch.condition().expression();
            if (always.isPresent()) {
                report.warn(
                        branch,
                        "the branch " + Quoted.of(branch.name()) + " is never taken, because the condition of "
                                + Quoted.of(always.get()) + " always holds; change their order, or remove one");
            } else if (earlier.containsKey(expression)) {
                report.warn(
                        branch,
                        "the branch " + Quoted.of(branch.name()) + " is never taken, because "
                                + Quoted.of(earlier.getOrDefault(expression, ""))
                                + " has the same condition; remove one, or write the condition that was meant");
            } else if (alwaysHolds(expression)) {
                always = Optional.of(branch.name());
            }
            earlier.putIfAbsent(expression, branch.name());
        }
    }

    /** A value that is compared with itself, as authors write for "in any other case". */
    private static boolean alwaysHolds(Expression expression) {
        return expression instanceof Comparison comparison
                && comparison.operator() == Operator.EQUAL
                && comparison.left() instanceof Operand.Constant
                && comparison.left().equals(comparison.right());
    }
}
