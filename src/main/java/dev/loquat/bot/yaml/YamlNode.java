package dev.loquat.bot.yaml;

import dev.loquat.bot.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a file: a text, a list or a map. Asked for something that it is not, it reports that, with its place, and
 * answers with nothing, so that reading goes on.
 */
final class YamlNode {

    private final YamlText text;
    private final Node node;
    private final Problems problems;

    YamlNode(YamlText text, Node node, Problems problems) {
        this.text = text;
        this.node = node;
        this.problems = problems;
    }

    Place place() {
        return text.placeOf(node.getStartMark());
    }

    /** The place of a character of this text, or of the whole text where quoting or folding hides the character. */
    Place placeOf(String value, int offset) {
        String line = text.line(node.getStartMark().getLine());
        int start = YamlText.offset(line, node.getStartMark().getColumn()) + (isQuoted() ? 1 : 0);
        String before = value.substring(0, offset);
        if (!line.startsWith(before, start)) {
            return place();
        }
        int column = line.codePointCount(0, start + offset) + 1;
        return new Place(text.file(), node.getStartMark().getLine() + 1, column);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Whether nothing was written, or {@code null} where only a map or a list could stand. */
    boolean isNothing() {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getTag().equals(Tag.NULL);
    }

    /** Whether one of its keys is, but for a slip, a key of this shape. */
    boolean resembles(Shape shape) {
        return keys().stream().anyMatch(shape::mayHave);
    }

    /** The text as it was written. */
    Optional<String> text(String expected) {
        if (!(node instanceof ScalarNode scalar)) {
            return reportKind(expected);
        }
        if (!scalar.getTag().getValue().startsWith(Tag.PREFIX)) {
            return report("a text cannot begin with '!' unquoted; put it in quotes");
        }
        if (scalar.getValue().isBlank()) {
            return report("expected " + expected + ", found nothing");
        }
        return Optional.of(scalar.getValue());
    }

    /** The text as it was written, which may be empty or blank when it is in quotes. */
    Optional<String> anyText(String expected) {
        return isQuoted() ? Optional.of(((ScalarNode) node).getValue()) : text(expected);
    }

    /** A text to be read by people: one that is laid out as a block has no spaces and lines around it. */
    Optional<String> prose(String expected) {
        Optional<String> text =
                isQuoted() && !((ScalarNode) node).getValue().isEmpty() ? anyText(expected) : text(expected);
        return text.map(it -> isQuoted() ? it : it.strip());
    }

    /** The value under a key of this map, if there is one; reports nothing. */
    Optional<YamlNode> at(String key) {
        return tuples().filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(tuple -> child(tuple.getValueNode()))
                .findFirst();
    }

    /** The text under a key of this map, if there is one; reports nothing. */
    Optional<String> textAt(String key) {
        return at(key).filter(YamlNode::isText).map(value -> ((ScalarNode) value.node).getValue());
    }

    /** The keys of this map that are texts, if it is one; reports nothing. */
    List<String> keys() {
        return tuples().map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(key -> ((ScalarNode) key).getValue())
                .toList();
    }

    /** Whether it is a text without quotes. */
    boolean isPlain() {
        return node instanceof ScalarNode scalar && scalar.isPlain();
    }

    List<YamlNode> list(String expected) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::child).toList();
        }
        reportKind(expected);
        return List.of();
    }

    /** The list's items, or this alone when it is no list. */
    List<YamlNode> oneOrMore() {
        return isList() ? list("a list") : List.of(this);
    }

    /** The entries of a map whose keys are names that the author gives, each once. */
    List<YamlEntry> entries(String expected) {
        return definitions(expected).stream()
                .filter(entry -> !entry.isRepeated())
                .toList();
    }

    /** The same with those that repeat a name, for whoever tells all that is wrong with them at once. */
    List<YamlEntry> definitions(String expected) {
        if (!(node instanceof MappingNode map)) {
            reportKind(expected);
            return List.of();
        }
        List<YamlEntry> all = new ArrayList<>();
        Map<String, YamlEntry> firsts = new HashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            entry(tuple).ifPresent(entry -> all.add(checkOnce(entry, firsts)));
        }
        return all;
    }

    /** The values of an object of this shape; keys that it does not have are reported. */
    Optional<YamlFields> fields(Shape shape) {
        if (!isMap() || isBareSlot(shape)) {
            return reportKind(shape.title());
        }
        List<YamlEntry> known = new ArrayList<>();
        for (YamlEntry entry : entries(shape.title())) {
            if (shape.keys().contains(entry.name())) {
                known.add(entry);
            } else {
                reportUnknown(entry, shape);
            }
        }
        return Optional.of(new YamlFields(this, known));
    }

    /** The top of a file whose path, as seen from this one's folder, is this text; reports when there is none. */
    Optional<YamlNode> fileBeside(String path) {
        Path folder = text.file().toAbsolutePath().normalize().getParent();
        Path file = folder == null ? Path.of(path) : folder.resolve(path).normalize();
        if (folder == null || !file.startsWith(folder) || !Files.isRegularFile(file)) {
            return report("there is no file " + Quoted.of(path) + " in the bot's folder");
        }
        return new YamlFileReader(problems).read(text.file().resolveSibling(path));
    }

    void error(String message) {
        problems.error(place(), message);
    }

    void error(String message, Optional<String> suggestion) {
        problems.error(place(), message, suggestion);
    }

    void errorAt(Place place, String message) {
        problems.error(place, message);
    }

    void errorAt(Place place, String message, Optional<String> suggestion) {
        problems.error(place, message, suggestion);
    }

    /** Reports a name that stands for nothing. */
    void unknown(String what, String name, List<String> known) {
        unknownAt(place(), what, name, known);
    }

    /** Reports a name that stands for nothing, somewhere within this text. */
    void unknownAt(Place place, String what, String name, List<String> known) {
        String expected = known.isEmpty() ? "there is none" : "expected one of " + String.join(", ", known);
        problems.error(place, "unknown " + what + " " + Quoted.of(name) + "; " + expected, NearestName.to(name, known));
    }

    private Stream<NodeTuple> tuples() {
        return node instanceof MappingNode map ? map.getValue().stream() : Stream.empty();
    }

    private YamlNode child(Node child) {
        return new YamlNode(text, child, problems);
    }

    private Optional<YamlEntry> entry(NodeTuple tuple) {
        YamlNode key = child(tuple.getKeyNode());
        if (!key.isText()) {
            key.error("expected a key, found " + key.kind() + "; put it in quotes: " + Quoted.asYaml(key.source()));
            return Optional.empty();
        }
        return key.text("a key").map(name -> new YamlEntry(name, key, child(tuple.getValueNode()), false));
    }

    private static YamlEntry checkOnce(YamlEntry entry, Map<String, YamlEntry> firsts) {
        YamlEntry first = firsts.putIfAbsent(entry.name(), entry);
        if (first == null) {
            return entry;
        }
        entry.key()
                .error("duplicate " + Quoted.of(entry.name()) + "; it stands already in line "
                        + first.key().place().line());
        return entry.repeated();
    }

    private static void reportUnknown(YamlEntry entry, Shape shape) {
        entry.key()
                .error(
                        "unknown key " + Quoted.of(entry.name()) + " in " + shape.title() + "; expected one of "
                                + String.join(", ", shape.keys()),
                        NearestName.to(entry.name(), shape.keys()));
    }

    private <T> Optional<T> reportKind(String expected) {
        String found = "expected " + expected + ", found " + kind();
        return report(
                isLikeText() ? found + "; if a text is meant put it in quotes: " + Quoted.asYaml(source()) : found);
    }

    private <T> Optional<T> report(String message) {
        error(message);
        return Optional.empty();
    }

    private String kind() {
        if (isMap()) {
            return "a map";
        }
        return isList() ? "a list" : isNothing() ? "nothing" : "the text " + Quoted.of(((ScalarNode) node).getValue());
    }

    private String source() {
        return text.between(node.getStartMark(), node.getEndMark());
    }

    private boolean isQuoted() {
        return node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                        || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED);
    }

    /** Whether it may have been meant as a text: {@code {Slot}}, {@code [word]}, {@code Which one: a or b}. */
    private boolean isLikeText() {
        if (node instanceof SequenceNode list) {
            return list.getFlowStyle() == FlowStyle.FLOW;
        }
        return node instanceof MappingNode map
                && map.getValue().size() == 1
                && map.getValue().get(0).getValueNode() instanceof ScalarNode;
    }

    /** Whether it is {@code {Slot}}, which YAML takes for a map with a key that has no value. */
    private boolean isBareSlot(Shape shape) {
        return node instanceof MappingNode map
                && map.getFlowStyle() == FlowStyle.FLOW
                && map.getValue().size() == 1
                && map.getValue().get(0).getKeyNode() instanceof ScalarNode key
                && !shape.keys().contains(key.getValue())
                && child(map.getValue().get(0).getValueNode()).isNothing();
    }
}
