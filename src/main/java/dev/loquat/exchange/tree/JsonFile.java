package dev.loquat.exchange.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.Archive;
import dev.loquat.exchange.archive.InvalidArchive;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON of files. People edit exports and copy them from documentation: comments and trailing commas are read over. */
public final class JsonFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_YAML_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private JsonFile() {}

    /**
     * The object that a file is.
     *
     * @throws InvalidArchive when it is not JSON, or not an object; it names the place
     */
    public static ObjectNode read(Archive archive, String path) {
        return readObject(archive, path)
                .orElseThrow(() -> new InvalidArchive(place(archive, path) + " is no JSON object"));
    }

    /**
     * The object that a file is; empty when it is JSON of another kind.
     *
     * @throws InvalidArchive when it is not JSON; it names the place
     */
    public static Optional<ObjectNode> readObject(Archive archive, String path) {
        try {
            return JSON.readTree(archive.text(path)) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException failure) {
            String at = failure.getLocation() == null
                    ? ""
                    : " at line " + failure.getLocation().getLineNr() + ", column "
                            + failure.getLocation().getColumnNr();
            throw new InvalidArchive(
                    place(archive, path) + " is not JSON" + at + ": " + reason(failure)
                            + "; mend the file, or import the" + " export as it came",
                    failure);
        }
    }

    /** A file by itself is its own archive. */
    private static String place(Archive archive, String path) {
        return archive.name().endsWith(path) ? archive.name() : archive.name() + ": " + path;
    }

    /** What Jackson adds in brackets is about the text that it was given, which here is no file. */
    private static String reason(JsonProcessingException failure) {
        return failure.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
    }

    /** An object as a file. */
    public static byte[] write(ObjectNode json) {
        try {
            return (WRITER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a tree of JSON can be written", failure);
        }
    }
}
