package dev.loquat.fulfillment.java;

import dev.loquat.fulfillment.CodeFiles;
import dev.loquat.fulfillment.FunctionFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps compiled sources in a folder named by the SHA-256 of the sources and of what they are compiled against, so that a
 * start compiles nothing that it has compiled before. A folder appears when it is complete: several processes may share one
 * cache, and one that is killed leaves nothing broken behind.
 */
final class CompiledSources {

    private final Path cache;

    CompiledSources(Path cache) {
        this.cache = cache;
    }

    /**
     * The folder with the classes of these sources.
     *
     * @throws FunctionFailed when they do not compile
     */
    Path classesOf(CodeFiles code) {
        List<Path> classpath =
                Stream.concat(ApiClasspath.find().stream(), ownClasspath(code)).toList();
        try {
            Path classes = cache.resolve(fingerprint(code, classpath));
            if (!Files.isDirectory(classes)) {
                Files.createDirectories(cache);
                compileInto(classes, code, classpath);
            }
            return classes;
        } catch (IOException e) {
            throw new FunctionFailed("its classes cannot be kept in " + cache + ": " + e.getMessage(), e);
        }
    }

    private void compileInto(Path classes, CodeFiles code, List<Path> classpath) throws IOException {
        Path unfinished = Files.createTempDirectory(cache, "compiling-");
        try {
            SourceCompiler.compile(code.sources(), classpath, unfinished);
            Files.move(unfinished, classes, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(classes)) { // else another process has put the same classes there first
                throw e;
            }
        } finally {
            deleteAll(unfinished);
        }
    }

    private static Stream<Path> ownClasspath(CodeFiles code) {
        return Stream.concat(code.isFolder() ? Stream.of(code.root()) : Stream.empty(), code.jars().stream());
    }

    private static String fingerprint(CodeFiles code, List<Path> classpath) throws IOException {
        MessageDigest digest = sha256();
        digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        for (Path part : classpath) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(
                    Long.toString(Files.getLastModifiedTime(part).toMillis()).getBytes(StandardCharsets.UTF_8));
        }
        for (Path source : code.sources()) {
            digest.update(code.root().relativize(source).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(new byte[] {0});
            digest.update(Files.readAllBytes(source));
            digest.update(new byte[] {0});
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
