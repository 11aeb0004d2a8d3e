package dev.loquat.database;

import java.util.List;

/**
 * How the tables of one purpose came to be what they are.
 *
 * @param purpose what they are for, such as {@code sessions}, in messages
 * @param folder the folder of the files on the class path, such as {@code /db/migration/}
 * @param files every file in the folder, in their order
 * @param history the table in which Flyway notes what it has done
 */
public record Migrations(String purpose, String folder, List<String> files, String history) {

    /** The name that Flyway gives to {@link #history}. */
    public static final String USUAL_HISTORY = "flyway_schema_history";

    /** Keeps a copy of the list. */
    public Migrations {
        files = List.copyOf(files);
    }

    /** Whether tables of another purpose may be there already, as in a database that several purposes share. */
    boolean isBesideOthers() {
        return !history.equals(USUAL_HISTORY);
    }

    /** The version of the last file, as Flyway's history has it. */
    String newestVersion() {
        String last = files.get(files.size() - 1);
        return last.substring(1, last.indexOf("__"));
    }
}
