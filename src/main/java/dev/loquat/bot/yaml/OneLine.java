package dev.loquat.bot.yaml;

import dev.loquat.bot.yaml.Written.Entries;
import dev.loquat.bot.yaml.Written.Items;
import dev.loquat.bot.yaml.Written.Layout;
import dev.loquat.bot.yaml.Written.Scalar;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Lists and maps in brackets on one line: <code>{type: AMAZON.City, prompt: "Which city?"}</code>. */
final class OneLine {

    /** What nests deeper is hard to read on one line. */
    private static final int MAX_DEPTH = 2;

    private static final int BETWEEN = ", ".length();
    private static final int BRACKETS = "{}".length();
    private static final int COLON = ": ".length();

    private OneLine() {}

    /** Whether a list or a map is short enough to stand on one line from this column on. */
    static boolean fits(Written value, int column) {
        return !(value instanceof Scalar) && isFlat(value, MAX_DEPTH) && column + length(value) <= ScalarLook.LINE;
    }

    /** How long it is on one line. */
    static int length(Written value) {
        if (value instanceof Items list) {
            return BRACKETS
                    + list.items().stream()
                            .mapToInt(item -> length(item) + BETWEEN)
                            .sum();
        }
        if (value instanceof Entries map) {
            return BRACKETS
                    + map.entries().entrySet().stream()
                            .mapToInt(entry -> entry.getKey().length() + COLON + length(entry.getValue()) + BETWEEN)
                            .sum();
        }
        Scalar scalar = (Scalar) value;
        return scalar.text().length() + (ScalarLook.isPlainOnOneLine(scalar) ? 0 : BRACKETS);
    }

    static Node node(Written value) {
        if (value instanceof Items list) {
            List<Node> nodes = list.items().stream().map(OneLine::node).toList();
            return new SequenceNode(Tag.SEQ, nodes, FlowStyle.FLOW);
        }
        if (value instanceof Entries map) {
            List<NodeTuple> tuples = map.entries().entrySet().stream()
                    .map(entry -> new NodeTuple(node(Written.text(entry.getKey())), node(entry.getValue())))
                    .toList();
            return new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
        }
        Scalar scalar = (Scalar) value;
        return new ScalarNode(scalar.tag(), scalar.text(), null, null, ScalarLook.onOneLine(scalar));
    }

    private static boolean isFlat(Written value, int depth) {
        if (value instanceof Items list) {
            return isOpen(list.layout(), list.items().isEmpty(), depth)
                    && list.items().stream().allMatch(item -> isFlat(item, depth - 1));
        }
        if (value instanceof Entries map) {
            Map<String, Written> entries = map.entries();
            return isOpen(map.layout(), entries.isEmpty(), depth)
                    && entries.values().stream().allMatch(item -> isFlat(item, depth - 1));
        }
        return ((Scalar) value).text().indexOf('\n') < 0;
    }

    private static boolean isOpen(Layout layout, boolean isEmpty, int depth) {
        return isEmpty || (layout == Layout.COMPACT && depth > 0);
    }
}
