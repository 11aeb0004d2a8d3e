package dev.loquat.evaluation.dataset;

/** A line that is not what it should be; its reader adds the place. */
public final class MalformedLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;

    /** A line with this problem: what was found and what was expected. */
    public MalformedLine(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What was found and what was expected. */
    String problem() {
        return problem;
    }
}
