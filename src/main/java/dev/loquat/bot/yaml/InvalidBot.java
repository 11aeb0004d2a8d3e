package dev.loquat.bot.yaml;

import dev.loquat.LoquatException;
import java.util.List;
import java.util.stream.Collectors;

/** A bot that cannot be used until its files are corrected. */
public final class InvalidBot extends LoquatException {

    private static final long serialVersionUID = 1L;

    private final transient List<BotProblem> problems;

    /**
     * @param problems at least one error; the message has a line for each
     */
    public InvalidBot(List<BotProblem> problems) {
        super(problems.stream().map(BotProblem::render).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, by place. */
    public List<BotProblem> problems() {
        return problems;
    }
}
