package dev.loquat.speech.synthesis;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where a shell would find a program. */
final class SearchPath {

    private SearchPath() {}

    static Optional<Path> find(String program, String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> inFolder(folder, program).stream())
                .findFirst();
    }

    private static Optional<Path> inFolder(String folder, String program) {
        try {
            Path file = Path.of(folder, program);
            return Files.isRegularFile(file) && Files.isExecutable(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException noFolder) {
            return Optional.empty();
        }
    }
}
