package dev.loquat.evaluation.dataset;

import dev.loquat.LoquatException;
import java.util.List;
import java.util.stream.Collectors;

/** Files of labelled utterances that cannot be read; the message names every malformed line, the first ones in words. */
public final class InvalidDataset extends LoquatException {

    private static final long serialVersionUID = 1L;

    /** More would scroll the first ones away. */
    private static final int NAMED = 100;

    /** A file cannot be read at all, or what it holds cannot be measured. */
    public InvalidDataset(String message) {
        super(message);
    }

    InvalidDataset(List<DatasetProblem> problems) {
        super(message(problems));
    }

    private static String message(List<DatasetProblem> problems) {
        String lines = problems.stream()
                .limit(NAMED)
                .map(DatasetProblem::toString)
                .collect(Collectors.joining(System.lineSeparator()));
        String more =
                problems.size() > NAMED ? System.lineSeparator() + "… and " + (problems.size() - NAMED) + " more" : "";
        String count = problems.size() == 1 ? "1 malformed line" : problems.size() + " malformed lines";
        return count + System.lineSeparator() + lines + more;
    }
}
