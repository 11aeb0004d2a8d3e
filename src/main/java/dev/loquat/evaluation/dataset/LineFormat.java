package dev.loquat.evaluation.dataset;

/** What a line of a file holds. */
interface LineFormat {

    /**
     * Reads a line that is not blank.
     *
     * @throws MalformedLine when it is of another form
     */
    LabelledUtterance read(String line) throws MalformedLine;

    /** The form of a line, in words. */
    String expected();
}
