package dev.loquat.bot.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The SHA-256 of each file of a folder, in the form that {@code sha256sum --check} reads.
 *
 * @param byFile hexadecimal, by the file's path in the folder, written with slashes
 */
record Checksums(SortedMap<String, String> byFile) {

    /** The file that holds the checksums of the others. */
    static final String FILE = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    /** Of all files that a folder has now, but for {@link #FILE}. */
    static Checksums of(Path folder) throws IOException {
        SortedMap<String, String> byFile = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                byFile.put(name(folder, file), hash(Files.readAllBytes(file)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        byFile.remove(FILE);
        return new Checksums(byFile);
    }

    /** Those that a folder says it has. */
    static Checksums recorded(Path folder) throws IOException {
        SortedMap<String, String> byFile = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                byFile.put(matcher.group(2), matcher.group(1));
            }
        }
        return new Checksums(byFile);
    }

    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        byFile.forEach((file, hash) -> lines.add(hash + "  " + file));
        Files.write(folder.resolve(FILE), lines);
    }

    Checksums without(String file) {
        SortedMap<String, String> others = new TreeMap<>(byFile);
        others.remove(file);
        return new Checksums(others);
    }

    /** In words, what is different in a folder that should have these checksums. */
    List<String> differences(Checksums found) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> file : byFile.entrySet()) {
            String hash = found.byFile.get(file.getKey());
            if (hash == null) {
                differences.add(file.getKey() + " is missing");
            } else if (!hash.equals(file.getValue())) {
                differences.add(file.getKey() + " has other content");
            }
        }
        found.byFile.keySet().stream()
                .filter(file -> !byFile.containsKey(file))
                .forEach(file -> differences.add(file + " was added"));
        return differences;
    }

    private static String name(Path folder, Path file) {
        List<String> parts = new ArrayList<>();
        folder.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
