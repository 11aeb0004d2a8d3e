package dev.loquat.evaluation;

import dev.loquat.LoquatException;
import java.util.List;
import java.util.stream.Collectors;

/** Conversation tests cannot be understood; all problems are named at once. */
public final class InvalidConversationTest extends LoquatException {

    private static final long serialVersionUID = 1L;

    private final transient List<TestProblem> problems;

    InvalidConversationTest(List<TestProblem> problems) {
        super(problems.stream().map(TestProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the files. */
    public List<TestProblem> problems() {
        return problems;
    }
}
