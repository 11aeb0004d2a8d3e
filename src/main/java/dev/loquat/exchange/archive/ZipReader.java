package dev.loquat.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;

/** Reads a ZIP archive without ever writing what is in it. */
final class ZipReader {

    private static final byte[] FIRST_BYTES = {'P', 'K'};

    private ZipReader() {}

    static boolean isZip(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(FIRST_BYTES.length), FIRST_BYTES);
        } catch (IOException failure) {
            throw new InvalidArchive("cannot read " + file + ": " + failure, failure);
        }
    }

    static Archive read(Path file, Optional<String> password) {
        char[] key = password.map(String::toCharArray).orElseGet(() -> new char[0]);
        try (ZipFile zip = new ZipFile(file.toFile(), key)) {
            Limits limits = new Limits(file.toString());
            List<FileHeader> entries = zip.getFileHeaders();
            if (entries.isEmpty()) {
                throw new InvalidArchive(file + " is a ZIP archive with nothing in it; make the export again");
            }
            for (FileHeader entry : entries) {
                limits.count();
                String path = path(entry.getFileName(), file);
                if (!entry.isDirectory() && Limits.isOfUse(path)) {
                    checkPassword(entry, file, password);
                    add(limits, path, zip, entry);
                }
            }
            Archive archive = limits.archive();
            if (archive.files().isEmpty()) {
                throw nothingOfUse(file, entries);
            }
            return archive;
        } catch (ZipException failure) {
            throw new InvalidArchive(reason(file, failure), failure);
        } catch (IOException failure) {
            throw new InvalidArchive(damaged(file, failure), failure);
        }
    }

    /** People pack exports once more to send them. */
    private static InvalidArchive nothingOfUse(Path file, List<FileHeader> entries) {
        String advice = entries.stream()
                .map(FileHeader::getFileName)
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".zip"))
                .findFirst()
                .map(name -> "it has the archive " + name + " in it: unpack it and import that")
                .orElse("of its " + entries.size() + " files none is JSON or YAML");
        return new InvalidArchive(file + " has nothing that describes a bot; " + advice);
    }

    private static void add(Limits limits, String path, ZipFile zip, FileHeader entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            limits.add(path, content);
        }
    }

    /** Nothing is written where a path says, but one that leaves its archive was not made by Lex. */
    private static String path(String name, Path file) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/")
                || path.contains(":")
                || List.of(path.split("/")).contains("..")) {
            throw new InvalidArchive(file + " has an entry that leads out of the archive: " + name);
        }
        return path;
    }

    private static void checkPassword(FileHeader entry, Path file, Optional<String> password) {
        if (entry.isEncrypted() && password.isEmpty()) {
            throw new InvalidArchive(file + " is locked with a password; say it with --password");
        }
    }

    /** With ZipCrypto one wrong password in 256 is only noticed when what it opens makes no sense. */
    private static String reason(Path file, ZipException failure) {
        return switch (failure.getType()) {
            case WRONG_PASSWORD -> "the password does not open " + file + "; say the one of the export with --password";
            case CHECKSUM_MISMATCH ->
                file + " is damaged, or its password is not the one that --password says; download the export again";
            case UNKNOWN_COMPRESSION_METHOD, UNSUPPORTED_ENCRYPTION ->
                "cannot read the ZIP archive " + file + ": it is packed in a way that is not known here ("
                        + failure.getMessage() + "); unpack it and import the folder";
            default -> damaged(file, failure);
        };
    }

    private static String damaged(Path file, IOException failure) {
        return "cannot read the ZIP archive " + file + ", which seems to be damaged: " + failure.getMessage()
                + "; download or copy it again";
    }
}
