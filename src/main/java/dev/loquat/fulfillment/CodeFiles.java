package dev.loquat.fulfillment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a function.
 *
 * @param root the file or folder that the bot names
 * @param files all regular files under it, sorted
 */
public record CodeFiles(Path root, List<Path> files) {

    /** Keeps a copy of the list. */
    public CodeFiles {
        files = List.copyOf(files);
    }

    /**
     * The files that are there now.
     *
     * @throws FunctionFailed when there are none
     */
    public static CodeFiles at(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            if (files.isEmpty()) {
                throw new FunctionFailed("its folder " + root + " is empty. Put the function into it.");
            }
            return new CodeFiles(root, files);
        } catch (NoSuchFileException e) {
            throw new FunctionFailed("its code " + root + " is not there.", e);
        } catch (IOException e) {
            throw new FunctionFailed("its code " + root + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Java sources. */
    public List<Path> sources() {
        return ending(".java");
    }

    /** Jars. */
    public List<Path> jars() {
        return ending(".jar");
    }

    /** Compiled classes. */
    public List<Path> classes() {
        return ending(".class");
    }

    /** Whether the bot names a folder. */
    public boolean isFolder() {
        return Files.isDirectory(root);
    }

    /** Changes when a file is added, removed or written; cheap enough to be asked for before every call. */
    public String stamp() {
        StringBuilder stamp = new StringBuilder();
        try {
            for (Path file : files) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                stamp.append(file)
                        .append('|')
                        .append(attributes.lastModifiedTime().toMillis())
                        .append('|')
                        .append(attributes.size())
                        .append('\n');
            }
        } catch (IOException e) {
            throw new FunctionFailed("its code " + root + " changed while it was read; call it again.", e);
        }
        return stamp.toString();
    }

    private List<Path> ending(String suffix) {
        return files.stream().filter(file -> file.toString().endsWith(suffix)).toList();
    }
}
