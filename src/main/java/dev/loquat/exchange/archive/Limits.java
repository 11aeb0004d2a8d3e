package dev.loquat.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Collects files up to bounds that no bot reaches and that no archive bomb passes. */
final class Limits {

    /** 50,000 values of 140 characters, the most that Lex allows a locale, are 7 MB. */
    static final int MAX_FILE_BYTES = 32 << 20;

    static final int MAX_BYTES = 128 << 20;

    /** Of all entries, those that are passed over as well: 27 locales with 4,000 slots each are 108,000. */
    static final int MAX_ENTRIES = 200_000;

    private final String name;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int entries;
    private long bytes;

    Limits(String name) {
        this.name = name;
    }

    /** Counts an entry, read or not. */
    void count() {
        if (++entries > MAX_ENTRIES) {
            throw new InvalidArchive(name + " has more than " + MAX_ENTRIES + " files; no bot needs so many");
        }
    }

    /** Whether a file of this path can describe a bot. macOS puts {@code ._} files of its own beside the others. */
    static boolean isOfUse(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean isDescription = file.endsWith(".json")
                || file.endsWith(".yaml")
                || file.endsWith(".yml")
                || file.endsWith(".template")
                || file.endsWith(".tsv")
                || file.endsWith(".grxml");
        return isDescription && !file.startsWith(".") && !("/" + path).contains("/__MACOSX/");
    }

    /** Reads a file; of two with the same path the first counts. */
    void add(String path, InputStream content) throws IOException {
        byte[] read = content.readNBytes(MAX_FILE_BYTES + 1);
        bytes += read.length;
        if (read.length > MAX_FILE_BYTES || bytes > MAX_BYTES) {
            throw new InvalidArchive(name + " is too large at " + path + ": at most " + (MAX_FILE_BYTES >> 20)
                    + " MB per file and " + (MAX_BYTES >> 20) + " MB together are read");
        }
        files.putIfAbsent(path, read);
    }

    Archive archive() {
        return new Archive(name, files);
    }
}
