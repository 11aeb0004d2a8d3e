package dev.loquat.database;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** URLs of H2 databases. */
final class H2Url {

    private static final String PREFIX = "jdbc:h2:";
    private static final Pattern SETTINGS =
            Pattern.compile(";(?:WRITE_DELAY|DB_CLOSE_ON_EXIT)=[^;]*", Pattern.CASE_INSENSITIVE);
    private static final int CACHE_KILOBYTES = 2048;

    private H2Url() {}

    /**
     * The database of this name in this folder. Its cache of pages is small, as a session is read once per turn: pages
     * that live for some turns only to be let go of made up most of what each garbage collection had to copy.
     */
    static String inFolder(Path folder, String name) {
        return PREFIX + "file:" + folder.toAbsolutePath().normalize().resolve(name) + ";CACHE_SIZE=" + CACHE_KILOBYTES;
    }

    /**
     * The same URL with every commit written before it is acknowledged, whatever the URL says. H2 by default writes half a
     * second later: of 200 acknowledged commits 53 were lost when the process was killed, with {@code WRITE_DELAY=0} none.
     * Nor does it close by itself when the process is told to end, as it would by default: turns in flight are still to be saved.
     */
    static String durable(String url) {
        return url.startsWith(PREFIX)
                ? SETTINGS.matcher(url).replaceAll("") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                : url;
    }
}
