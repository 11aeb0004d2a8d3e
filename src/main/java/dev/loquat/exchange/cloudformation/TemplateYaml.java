package dev.loquat.exchange.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loquat.exchange.archive.InvalidArchive;
import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a template's YAML, of which JSON is a part. Scalars stay texts: what a member means decides whether they are numbers. A
 * tag such as {@code !Ref} becomes the object {@code {"Ref": …}} that it is short for.
 */
final class TemplateYaml {

    /** A template may have 500 resources; the parser's own limit on aliases stays. */
    private static final int MAX_CHARACTERS = 32 << 20;

    private TemplateYaml() {}

    static JsonNode read(String name, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            return node == null ? NullNode.getInstance() : json(node);
        } catch (YAMLException failure) {
            throw new InvalidArchive(name + " is neither JSON nor YAML: " + failure.getMessage(), failure);
        }
    }

    private static JsonNode json(Node node) {
        JsonNode value = untagged(node);
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return value;
        }
        String function = tag.substring(1);
        boolean isShort = function.equals("Ref") || function.equals("Condition");
        return JsonNodeFactory.instance.objectNode().set(isShort ? function : "Fn::" + function, value);
    }

    private static JsonNode untagged(Node node) {
        if (node instanceof MappingNode map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    object.set(key.getValue(), json(tuple.getValueNode()));
                }
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.isPlain() && scalar.getTag().equals(Tag.NULL)
                ? NullNode.getInstance()
                : TextNode.valueOf(scalar.getValue());
    }
}
