package dev.loquat.bot.version;

import dev.loquat.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The published versions in a bot's folder.
 *
 * @param botFolder the bot's folder
 */
public record PublishedVersions(Path botFolder) {

    /** The folder of the versions, in a bot's folder. */
    public static final String FOLDER = "versions";

    /** The file, in a version's folder, that says in plain text what the version is for. */
    private static final String DESCRIPTION = "DESCRIPTION";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    /** The numbers of the versions that there are, ascending. */
    public List<Integer> numbers() {
        Path versions = botFolder.resolve(FOLDER);
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> NUMBER.matcher(name).matches())
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that was published last. */
    public Optional<Integer> latest() {
        List<Integer> numbers = numbers();
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1));
    }

    /** The folder of a version. */
    public Path folder(int number) {
        return botFolder.resolve(FOLDER).resolve(Integer.toString(number));
    }

    /** What a version is for; empty when it does not say. */
    public String description(int number) {
        Path file = folder(number).resolve(DESCRIPTION);
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In words, what is different in a version from what was published; empty when nothing is. */
    public List<String> changes(int number) {
        Path folder = folder(number);
        try {
            return Files.isRegularFile(folder.resolve(Checksums.FILE))
                    ? Checksums.recorded(folder).differences(Checksums.of(folder))
                    : List.of(Checksums.FILE + " is missing");
        } catch (IOException e) {
            return List.of("it cannot be read: " + e);
        }
    }

    /**
     * Adds a version. It is there as a whole or not at all.
     *
     * @param description what it is for, kept beside its files; it alone makes no new version
     * @param contents writes the version's files into the folder that it is given
     * @return the version's number; that of the latest one, and nothing is added, when the files are the same
     * @throws IOException when a file cannot be read or written
     */
    public Added add(String description, Contents contents) throws IOException {
        Path versions = Files.createDirectories(botFolder.resolve(FOLDER));
        Path workplace = Files.createTempDirectory(versions, ".unfinished-");
        try {
            // A temporary folder is its owner's alone; the version's is for whoever may read its parent.
            Path unfinished = Files.createDirectory(workplace.resolve("version"));
            contents.write(unfinished);
            Optional<Integer> latest = latest();
            if (latest.isPresent() && isSame(Checksums.of(unfinished), folder(latest.get()))) {
                return new Added(latest.get(), false);
            }
            Files.writeString(unfinished.resolve(DESCRIPTION), description + "\n");
            Checksums.of(unfinished).write(unfinished);
            int number = latest.orElse(0) + 1;
            move(unfinished, folder(number));
            return new Added(number, true);
        } finally {
            FileTree.delete(workplace);
        }
    }

    private static boolean isSame(Checksums checksums, Path version) throws IOException {
        return Files.isRegularFile(version.resolve(Checksums.FILE))
                && Checksums.recorded(version).without(DESCRIPTION).equals(checksums);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /** Writes the files of a version. */
    @FunctionalInterface
    public interface Contents {

        /** Writes them into this folder. */
        void write(Path folder) throws IOException;
    }

    /**
     * What came of publishing.
     *
     * @param number the version that has the files
     * @param isNew whether it was added, and not there before
     */
    public record Added(int number, boolean isNew) {}
}
