package dev.loquat.exchange.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Files in memory, in the order in which they were found. Only those that can describe a bot are read; others are passed over.
 *
 * @param name what it was read from, for messages
 * @param files contents by path; paths are relative and have {@code /} between their parts
 */
public record Archive(String name, Map<String, byte[]> files) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Keeps a copy of the map, in its order. */
    public Archive {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Reads a ZIP archive, a folder or a single file. A ZIP is known by its first bytes, whatever its name.
     *
     * @param password of the ZIP archive, if it has one
     * @throws InvalidArchive when it is not there, too large, damaged, or locked with another password
     */
    public static Archive read(Path source, Optional<String> password) {
        if (!Files.exists(source)) {
            throw new InvalidArchive(source + " does not exist; expected a ZIP archive, a folder or a file");
        }
        if (Files.isDirectory(source)) {
            return FolderReader.read(source);
        }
        if (ZipReader.isZip(source)) {
            return ZipReader.read(source, password);
        }
        if (String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new InvalidArchive(
                    source + " is no ZIP archive, though it is called one: perhaps its download broke off, or saved"
                            + " another page; download or copy it again");
        }
        return FolderReader.single(source);
    }

    /** The paths in their order. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /**
     * A file as text: UTF-8 or UTF-16, with or without a byte order mark, and what is neither as old editors of Windows write.
     *
     * @throws InvalidArchive when there is no such file
     */
    public String text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new InvalidArchive(name + " has no file " + path);
        }
        String text = decoded(bytes);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        Charset charset = charset(bytes);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(bytes, WINDOWS);
        }
    }

    /** The first character of JSON and YAML is of ASCII: in UTF-16 it is beside a zero. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        boolean isLittleEndian = (first == 0xFF && second == 0xFE) || (first != 0 && second == 0);
        return isLittleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
}
