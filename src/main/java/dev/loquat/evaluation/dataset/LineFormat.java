package dev.loquat.evaluation.dataset;

/**
 * What a line of a file holds.
 *
 * @param <T> what is read of a line
 */
public interface LineFormat<T> {

    /**
     * Reads a line that is not blank.
     *
     * @throws MalformedLine when it is of another form
     */
    T read(String line) throws MalformedLine;

    /** The form of a line, in words. */
    String expected();
}
