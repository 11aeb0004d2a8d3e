package dev.loquat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a shell would find programs. */
public final class SearchPath {

    private final List<Path> folders;

    /**
     * @param path folders as in the environment variable {@code PATH}
     */
    public SearchPath(String path) {
        this.folders = Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> folder(folder).stream())
                .toList();
    }

    /** The programs of this name, in the order in which they are found. */
    public Stream<Path> named(String program) {
        return folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
    }

    /** The program of this name, if it is there. */
    public Optional<Path> first(String program) {
        return named(program).findFirst();
    }

    private static Optional<Path> folder(String folder) {
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException noFolder) {
            return Optional.empty();
        }
    }
}
