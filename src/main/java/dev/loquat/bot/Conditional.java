package dev.loquat.bot;

import dev.loquat.bot.condition.Condition;
import java.util.List;
import java.util.Optional;

/**
 * Branches of which the first whose condition holds is taken.
 *
 * @param isActive whether they are looked at; an inactive conditional is kept but passed over
 * @param branches one to four
 * @param otherwise what follows when no condition holds; it has no conditional of its own
 */
public record Conditional(boolean isActive, List<Branch> branches, Outcome otherwise) {

    /** Lex V2's limit for {@link #branches}. */
    public static final int MOST_BRANCHES = 4;

    /** Keeps a copy of the list. */
    public Conditional {
        branches = List.copyOf(branches);
    }

    /**
     * One way to go on.
     *
     * @param name what authors call it
     * @param condition an expression in Lex's language of conditions, such as {@code {Age} >= 18}
     * @param response what is said
     * @param next where the conversation goes on
     */
    public record Branch(String name, Condition condition, Response response, Optional<NextStep> next) {}
}
