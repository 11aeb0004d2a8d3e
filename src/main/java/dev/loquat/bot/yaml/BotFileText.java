package dev.loquat.bot.yaml;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Edits the text of a {@code bot.yaml} that has no errors, and leaves all else in it as its author wrote it, with comments, order
 * and quotes.
 */
public final class BotFileText {

    private static final String ALIASES = "aliases";
    private static final String FUNCTIONS = "functions";
    private static final String VERSION = "version";
    private static final String INDENT = "  ";

    private final String text;
    private final MappingNode root;

    private BotFileText(String text) {
        this.text = text;
        this.root = (MappingNode) new Yaml(new LoaderOptions()).compose(new StringReader(text));
    }

    /** The text in which an alias points at a version; it is added when it is not there. */
    public static String withAlias(String text, String alias, String version) {
        return new BotFileText(text).withAlias(alias, version);
    }

    /** The text in which a function is declared that was not. */
    public static String withFunction(String text, String function, String code) {
        return new BotFileText(text).withFunction(function, code);
    }

    /** The text without its aliases. */
    public static String withoutAliases(String text) {
        return new BotFileText(text).withoutAliases();
    }

    private String withAlias(String alias, String version) {
        Optional<NodeTuple> aliases = entry(root, ALIASES);
        if (aliases.isEmpty()) {
            return added(root, ALIASES, "{" + alias + ": " + version + "}", "");
        }
        if (!(aliases.get().getValueNode() instanceof MappingNode map)) {
            return replaced(aliases.get().getValueNode(), " {" + alias + ": " + version + "}");
        }
        Optional<Node> known = entry(map, alias).map(NodeTuple::getValueNode);
        if (known.isEmpty()) {
            return added(map, alias, version, INDENT);
        }
        if (!(known.get() instanceof MappingNode settings)) {
            return replaced(known.get(), version);
        }
        return entry(settings, VERSION)
                .map(entry -> replaced(entry.getValueNode(), version))
                .orElseGet(() -> added(settings, VERSION, version, INDENT + INDENT));
    }

    private String withFunction(String function, String code) {
        Optional<NodeTuple> functions = entry(root, FUNCTIONS);
        if (functions.isEmpty()) {
            return added(root, FUNCTIONS, "{" + function + ": " + code + "}", "");
        }
        return functions.get().getValueNode() instanceof MappingNode map
                ? added(map, function, code, INDENT)
                : replaced(functions.get().getValueNode(), " {" + function + ": " + code + "}");
    }

    private String withoutAliases() {
        Optional<NodeTuple> aliases = entry(root, ALIASES);
        if (aliases.isEmpty()) {
            return text;
        }
        int at = root.getValue().indexOf(aliases.get());
        return isBlock(root) ? withoutLines(aliases.get()) : withoutPart(aliases.get(), at);
    }

    private String withoutLines(NodeTuple entry) {
        int start = text.lastIndexOf('\n', offset(entry.getKeyNode().getStartMark())) + 1;
        return text.substring(0, start) + text.substring(endOfLine(end(entry)));
    }

    private String withoutPart(NodeTuple entry, int at) {
        List<NodeTuple> all = root.getValue();
        boolean isLast = at == all.size() - 1;
        int start = isLast && at > 0
                ? offset(all.get(at - 1).getValueNode().getEndMark())
                : offset(entry.getKeyNode().getStartMark());
        int end = isLast
                ? offset(entry.getValueNode().getEndMark())
                : offset(all.get(at + 1).getKeyNode().getStartMark());
        return text.substring(0, start) + text.substring(end);
    }

    /** In a block a line below its last entry, indented as the others are; within braces before the last one. */
    private String added(MappingNode map, String key, String value, String indent) {
        if (!isBlock(map)) {
            int end = text.lastIndexOf('}', offset(map.getEndMark()) - 1);
            String before = text.substring(0, end).stripTrailing();
            String comma = map.getValue().isEmpty() || before.endsWith(",") ? "" : ", ";
            return before + comma + key + ": " + value + text.substring(end);
        }
        NodeTuple last = map.getValue().get(map.getValue().size() - 1);
        int end = endOfLine(end(last));
        String before = text.substring(0, end);
        String own = map.getValue().isEmpty() ? indent : indentOf(last);
        return before + (before.endsWith("\n") ? "" : "\n") + own + key + ": " + value + "\n" + text.substring(end);
    }

    private String replaced(Node value, String by) {
        return text.substring(0, offset(value.getStartMark())) + by + text.substring(offset(value.getEndMark()));
    }

    private String indentOf(NodeTuple entry) {
        return " ".repeat(entry.getKeyNode().getStartMark().getColumn());
    }

    /** The end of the last thing that is written; a block itself ends only where the next one begins. */
    private int end(NodeTuple entry) {
        Node value = entry.getValueNode();
        if (value instanceof MappingNode map && isBlock(map) && !map.getValue().isEmpty()) {
            return end(map.getValue().get(map.getValue().size() - 1));
        }
        return offset(value.getEndMark());
    }

    private int endOfLine(int offset) {
        int end = text.indexOf('\n', Math.max(0, offset - 1));
        return end < 0 ? text.length() : end + 1;
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private static boolean isBlock(MappingNode map) {
        return map.getFlowStyle() == FlowStyle.BLOCK;
    }

    private static Optional<NodeTuple> entry(MappingNode map, String name) {
        return map.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .findFirst();
    }
}
