package dev.loquat.evaluation;

import dev.loquat.bot.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML nodes of one file and notes what is wrong with them. Every scalar is the text that was written: {@code yes}
 * stays {@code yes}.
 */
final class TestNodes {

    /** Two slips of the finger; farther names are not worth proposing. */
    private final Path file;

    private final List<TestProblem> problems = new ArrayList<>();

    TestNodes(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    List<TestProblem> problems() {
        return problems;
    }

    void problem(Node node, String message) {
        problem(node.getStartMark(), message);
    }

    void problem(Mark mark, String message) {
        problems.add(new TestProblem(file, mark.getLine() + 1, mark.getColumn() + 1, message));
    }

    int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The values of a mapping under its keys. */
    Map<String, Node> mapping(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            problem(node, "expected " + what + ", found " + kind(node));
            return Map.of();
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            text(tuple.getKeyNode(), "a key").ifPresent(key -> {
                if (values.put(key, tuple.getValueNode()) != null) {
                    problem(tuple.getKeyNode(), "'" + key + "' is there twice; remove one");
                }
            });
        }
        return values;
    }

    /** The values of a mapping that may have these keys only. */
    Map<String, Node> mapping(Node node, String what, List<String> keys) {
        Map<String, Node> values = mapping(node, what);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> checkKey(tuple.getKeyNode(), what, keys));
        }
        return values;
    }

    private void checkKey(Node keyNode, String what, List<String> keys) {
        if (keyNode instanceof ScalarNode key && !keys.contains(key.getValue())) {
            String proposal = NearestName.to(key.getValue(), keys)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("");
            problem(
                    key,
                    "unknown key '" + key.getValue() + "' in " + what + proposal + " (known: " + String.join(", ", keys)
                            + ")");
        }
    }

    List<Node> sequence(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(node, "expected " + what + ", found " + kind(node));
        return List.of();
    }

    Optional<String> text(Node node, String what) {
        if (node instanceof ScalarNode scalar && !isNull(node)) {
            return Optional.of(scalar.getValue());
        }
        problem(node, "expected " + what + ", found " + kind(node));
        return Optional.empty();
    }

    List<String> texts(Node node, String what) {
        return sequence(node, "a list").stream()
                .flatMap(item -> text(item, what).stream())
                .toList();
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static String kind(Node node) {
        if (node instanceof MappingNode) {
            return "a mapping (a text with { or ': ' in it has to be put in quotes)";
        }
        if (node instanceof SequenceNode) {
            return "a list (a text that begins with [ has to be put in quotes)";
        }
        return isNull(node) ? "nothing" : "'" + ((ScalarNode) node).getValue() + "'";
    }
}
