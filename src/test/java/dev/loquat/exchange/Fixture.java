package dev.loquat.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * An export made for tests, from an unpacked tree among the test resources, and the shapes in which people keep exports.
 *
 * @param files contents by path
 */
public record Fixture(Map<String, byte[]> files) {

    /** The tree of this name. */
    public static Fixture of(String name) {
        Path root = path(name);
        try (Stream<Path> paths = Files.walk(root)) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
            return new Fixture(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a resource lies. */
    public static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixture.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with another file. */
    public Fixture with(String path, String content) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(path, content.getBytes(StandardCharsets.UTF_8));
        return new Fixture(more);
    }

    /** The same in a folder. */
    public Fixture within(String folder) {
        return new Fixture(files.entrySet().stream()
                .collect(Collectors.toMap(
                        file -> folder + "/" + file.getKey(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
    }

    /** The same where what begins with the one begins with the other. */
    public Fixture renamed(String folder, String otherFolder) {
        return new Fixture(files.entrySet().stream()
                .collect(Collectors.toMap(
                        file -> file.getKey().startsWith(folder)
                                ? otherFolder + file.getKey().substring(folder.length())
                                : file.getKey(),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        LinkedHashMap::new)));
    }

    /** The same with a byte order mark before every file. */
    public Fixture withByteOrderMarks() {
        return new Fixture(files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        file -> ("\uFEFF" + new String(file.getValue(), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8),
                        (a, b) -> a,
                        LinkedHashMap::new)));
    }

    /** A ZIP archive of it. */
    public Path zip(Path folder) {
        return zip(folder, "", EncryptionMethod.NONE);
    }

    /** A ZIP archive of it that is locked with a password. */
    public Path zip(Path folder, String password, EncryptionMethod method) {
        Path zip = folder.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), password.toCharArray())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipParameters parameters = new ZipParameters();
                parameters.setFileNameInZip(file.getKey());
                parameters.setEncryptFiles(method != EncryptionMethod.NONE);
                parameters.setEncryptionMethod(method);
                out.putNextEntry(parameters);
                new ByteArrayInputStream(file.getValue()).transferTo(out);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    /** The tree itself, as some keep it in their repositories. */
    public Path unpacked(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
