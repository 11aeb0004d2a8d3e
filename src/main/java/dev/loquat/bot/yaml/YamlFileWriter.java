package dev.loquat.bot.yaml;

import dev.loquat.bot.yaml.Written.Entries;
import dev.loquat.bot.yaml.Written.Items;
import dev.loquat.bot.yaml.Written.Layout;
import dev.loquat.bot.yaml.Written.Scalar;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes text of a tree: the counterpart of {@link YamlFileReader}, and the only place that touches SnakeYAML's emitter. */
final class YamlFileWriter {

    private static final int INDENT = 2;

    /** SnakeYAML indents empty lines between entries; within texts {@link ScalarLook} lets none stand that is blank. */
    private static final Pattern BLANKS_OF_EMPTY_LINE = Pattern.compile("(?m)^ +$");

    private YamlFileWriter() {}

    static String write(Entries root) {
        StringWriter text = new StringWriter();
        new Yaml(options()).serialize(entries(root, 0), text);
        return BLANKS_OF_EMPTY_LINE.matcher(text.toString()).replaceAll("");
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setIndent(INDENT);
        options.setIndicatorIndent(INDENT);
        options.setIndentWithIndicator(true);
        options.setWidth(ScalarLook.LINE);
        options.setAllowUnicode(true);
        options.setProcessComments(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return options;
    }

    /**
     * @param column where the value begins when it stands on the line of its key
     * @param indent how far the lines of a value that has lines of its own are indented
     */
    private static Node node(Written value, int column, int indent) {
        if (OneLine.fits(value, column)) {
            return OneLine.node(value);
        }
        if (value instanceof Entries map) {
            return entries(map, indent);
        }
        if (value instanceof Items list) {
            return items(list, indent);
        }
        Scalar scalar = (Scalar) value;
        return new ScalarNode(
                scalar.tag(),
                scalar.tag().equals(Tag.NULL) ? "" : scalar.text(),
                null,
                null,
                ScalarLook.onItsOwn(scalar, column));
    }

    private static Node entries(Entries map, int indent) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (Map.Entry<String, Written> entry : map.entries().entrySet()) {
            Scalar name = new Scalar(entry.getKey(), Tag.STR);
            Node key = new ScalarNode(Tag.STR, entry.getKey(), null, null, ScalarLook.ofKey(name));
            if (map.layout() == Layout.SPACED && !tuples.isEmpty()) {
                key.setBlockComments(List.of(emptyLine()));
            }
            int column = indent + OneLine.length(name) + 2;
            tuples.add(new NodeTuple(key, node(entry.getValue(), column, indent + INDENT)));
        }
        return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
    }

    private static Node items(Items list, int indent) {
        List<Node> nodes = list.items().stream()
                .map(item -> node(item, indent + INDENT, indent + INDENT))
                .toList();
        return new SequenceNode(Tag.SEQ, nodes, FlowStyle.BLOCK);
    }

    private static CommentLine emptyLine() {
        return new CommentLine(new CommentEvent(CommentType.BLANK_LINE, "", null, null));
    }
}
