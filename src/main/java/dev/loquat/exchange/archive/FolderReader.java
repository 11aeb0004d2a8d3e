package dev.loquat.exchange.archive;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a folder, in the order of its paths, without following links; or a file as a folder of its own. */
final class FolderReader {

    /** An export is seven deep. */
    private static final int MAX_DEPTH = 16;

    private FolderReader() {}

    static Archive read(Path folder) {
        Limits limits = new Limits(folder.toString());
        try (Stream<Path> paths = Files.walk(folder, MAX_DEPTH)) {
            List<Path> files = paths.filter(Files::isRegularFile)
                    .peek(file -> limits.count())
                    .sorted()
                    .toList();
            for (Path file : files) {
                String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (Limits.isOfUse(path)) {
                    add(limits, path, file);
                }
            }
            return limits.archive();
        } catch (IOException | UncheckedIOException failure) {
            throw new InvalidArchive("cannot read the folder " + folder + ": " + failure, failure);
        }
    }

    /** A single file is read whatever its name. */
    static Archive single(Path file) {
        Limits limits = new Limits(file.toString());
        try {
            add(limits, String.valueOf(file.getFileName()), file);
            return limits.archive();
        } catch (IOException failure) {
            throw new InvalidArchive("cannot read " + file + ": " + failure, failure);
        }
    }

    private static void add(Limits limits, String path, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            limits.add(path, content);
        }
    }
}
