package dev.loquat.evaluation.dataset;

/** A line that is not what it should be; its reader adds the place. */
final class MalformedLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;

    MalformedLine(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What was found and what was expected. */
    String problem() {
        return problem;
    }
}
