package dev.loquat.bot.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/** Makes of a file a tree of nodes, or says why it cannot: the only place that touches SnakeYAML's parser. */
final class YamlFileReader {

    /** SnakeYAML's own limit: some 40,000 utterances. */
    static final int MAX_BYTES = 3 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Problems problems;

    YamlFileReader(Problems problems) {
        this.problems = problems;
    }

    /** The file's top node; empty when a problem was reported. */
    Optional<YamlNode> read(Path file) {
        return bytes(file).flatMap(bytes -> decode(file, bytes)).flatMap(this::parse);
    }

    private Optional<byte[]> bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return report(Place.startOf(file), "this is not a file; expected YAML text");
            }
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                return report(
                        Place.startOf(file),
                        "the file has " + size + " bytes; expected at most " + MAX_BYTES + ": split the bot");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return report(Place.startOf(file), "the file cannot be read: " + e);
        }
    }

    private Optional<YamlText> decode(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String decoded = characters.flip().toString();
        if (result.isError()) {
            int end = decoded.codePointCount(0, decoded.length());
            return report(
                    YamlText.of(file, decoded).placeOfCodePoint(end),
                    "the text is not UTF-8 from here on; save the file with the encoding UTF-8");
        }
        boolean isMarked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(YamlText.of(file, isMarked ? decoded.substring(1) : decoded));
    }

    private Optional<YamlNode> parse(YamlText text) {
        try {
            Yaml yaml = new Yaml(options());
            YamlLimits limits = new YamlLimits();
            for (Event event : yaml.parse(new StringReader(text.text()))) {
                Optional<YamlLimits.Excess> excess = limits.next(event);
                if (excess.isPresent()) {
                    YamlLimits.Excess found = excess.get();
                    return report(text.placeOf(found.mark()), found.message());
                }
            }
            Optional<Node> root = Optional.ofNullable(yaml.compose(new StringReader(text.text())));
            return root.isEmpty()
                    ? report(Place.startOf(text.file()), "the file is empty")
                    : root.map(node -> new YamlNode(text, node, problems));
        } catch (YAMLException e) {
            SyntaxProblem problem = SyntaxProblem.of(text, e);
            return report(problem.place(), problem.message());
        }
    }

    /** {@link YamlLimits} has already counted, and says where; SnakeYAML's own limits stay as a second net. */
    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(YamlLimits.MAX_DEPTH + 1);
        options.setMaxAliasesForCollections(YamlLimits.MAX_NODES);
        return options;
    }

    private <T> Optional<T> report(Place place, String message) {
        problems.error(place, message);
        return Optional.empty();
    }
}
