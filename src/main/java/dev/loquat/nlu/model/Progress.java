package dev.loquat.nlu.model;

/** Is told how far a long piece of work has come. Called from the working thread. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (message, done, total) -> {};

    /**
     * A step is done.
     *
     * @param message what is being done, in words for the user
     * @param done how many steps are done
     * @param total how many there are
     */
    void report(String message, int done, int total);
}
