package dev.loquat.bot.yaml;

/** What was found in a file, as a message shows it: on one line and of a bearable length. */
final class Quoted {

    private static final int MAX_LENGTH = 60;

    private Quoted() {}

    static String of(String found) {
        boolean isLong = found.codePointCount(0, found.length()) > MAX_LENGTH;
        String shown = isLong ? found.substring(0, found.offsetByCodePoints(0, MAX_LENGTH)) + "…" : found;
        return "'" + shown.replace("\n", "\\n").replaceAll("\\p{Cntrl}", "?") + "'";
    }

    /** The text as YAML has to have it where a plain one means something else. */
    static String asYaml(String text) {
        return text.contains("\"") || text.contains("\\") ? "'" + text.replace("'", "''") + "'" : "\"" + text + "\"";
    }
}
