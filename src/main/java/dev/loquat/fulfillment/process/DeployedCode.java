package dev.loquat.fulfillment.process;

import dev.loquat.fulfillment.CodeFiles;
import dev.loquat.fulfillment.FunctionFailed;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

/**
 * The code of one function where its sandboxes find it. Where sandboxes are users of their own, that is a copy which they can
 * read and nobody but the service can write; else it is the bot's folder itself. A change is noticed at the next call.
 */
final class DeployedCode {

    private final Path code;
    private final Optional<Path> copies;
    private final Duration recheck;
    private Optional<Deployment> current = Optional.empty();
    private String stamp = "";
    private long checkedNanos;
    private int number;

    /**
     * @param code the file or folder that the bot names
     * @param copies a folder for copies; empty to run the code where it lies
     * @param recheck how often it is looked whether it has changed
     */
    DeployedCode(Path code, Optional<Path> copies, Duration recheck) {
        this.code = code;
        this.copies = copies;
        this.recheck = recheck;
    }

    /**
     * The code as it is now.
     *
     * @throws FunctionFailed when it is not there
     */
    synchronized Deployment now() {
        long now = System.nanoTime();
        if (current.isEmpty() || now - checkedNanos >= recheck.toNanos()) {
            String found = CodeFiles.at(root()).stamp();
            if (current.isEmpty() || !found.equals(stamp)) {
                current = Optional.of(deploy());
                stamp = found;
            }
            checkedNanos = now;
        }
        return current.get();
    }

    /** A single file is deployed with what lies beside it, which it may need. */
    private Path root() {
        Path parent = code.getParent();
        return Files.isRegularFile(code) && parent != null ? parent : code;
    }

    private Deployment deploy() {
        number++;
        Path root = root();
        if (!Files.exists(code)) {
            throw new FunctionFailed("its code " + code + " is not there.");
        }
        if (copies.isEmpty()) {
            return new Deployment(Integer.toString(number), root, code);
        }
        Path copy = copies.get().resolve(Integer.toString(number));
        try {
            copy(root, copy);
        } catch (IOException e) {
            throw new FunctionFailed("its code " + root + " cannot be copied: " + e.getMessage(), e);
        }
        return new Deployment(Integer.toString(number), copy, copy.resolve(root.relativize(code)));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path made = Files.createDirectories(
                        to.resolve(from.relativize(folder).toString()));
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING);
                if (attributes.isRegularFile()) {
                    String mode = Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--";
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(mode));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
