package dev.loquat.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Makes a turn of a conversation test of its node. */
final class TurnParser {

    private static final List<String> KEYS = List.of(
            "user",
            "audio",
            "bot",
            "intent",
            "slots",
            "action",
            "calls",
            "attributes",
            "contexts",
            "requestAttributes");

    private final TestNodes nodes;

    TurnParser(TestNodes nodes) {
        this.nodes = nodes;
    }

    Optional<ScriptedTurn> parse(Node node) {
        Map<String, Node> values = nodes.mapping(node, "a turn", KEYS);
        Optional<UserTurn> user = user(node, values);
        Optional<List<ExpectedMessage>> bot = value(values, "bot").map(this::messages);
        Optional<String> intent = value(values, "intent").flatMap(name -> nodes.text(name, "an intent's name"));
        List<ExpectedSlot> slots = value(values, "slots").map(this::slots).orElse(List.of());
        Optional<String> action = value(values, "action").flatMap(this::action);
        Optional<List<String>> calls = value(values, "calls").map(names -> nodes.texts(names, "a function's name"));
        Map<String, Optional<String>> attributes =
                value(values, "attributes").map(this::attributes).orElse(Map.of());
        Optional<Set<String>> contexts =
                value(values, "contexts").map(names -> Set.copyOf(nodes.texts(names, "a context's name")));
        return user.map(said ->
                new ScriptedTurn(nodes.line(node), said, bot, intent, slots, action, calls, attributes, contexts));
    }

    private static Optional<Node> value(Map<String, Node> values, String key) {
        return Optional.ofNullable(values.get(key));
    }

    private Optional<UserTurn> user(Node node, Map<String, Node> values) {
        Optional<Node> text = value(values, "user");
        Optional<Node> audio = value(values, "audio");
        if (text.isPresent() == audio.isPresent()) {
            nodes.problem(node, "a turn needs either 'user' (what is typed) or 'audio' (a recording beside this file)");
            return Optional.empty();
        }
        return text.isPresent()
                ? text.flatMap(said -> nodes.text(said, "what the user types"))
                        .map(said -> new UserTurn.Text(said, requestAttributes(values)))
                : audio.flatMap(this::recording);
    }

    private Map<String, String> requestAttributes(Map<String, Node> values) {
        Map<String, String> attributes = new LinkedHashMap<>();
        value(values, "requestAttributes")
                .map(this::attributes)
                .orElse(Map.of())
                .forEach((name, value) -> value.ifPresent(text -> attributes.put(name, text)));
        return attributes;
    }

    private Map<String, Optional<String>> attributes(Node node) {
        Map<String, Optional<String>> attributes = new LinkedHashMap<>();
        nodes.mapping(node, "attributes and their values")
                .forEach((name, value) -> attributes.put(
                        name, TestNodes.isNull(value) ? Optional.empty() : nodes.text(value, "a value, or null")));
        return attributes;
    }

    private Optional<UserTurn> recording(Node node) {
        return nodes.text(node, "the name of a WAV file").flatMap(name -> {
            Path wav = nodes.file().resolveSibling(name);
            if (!Files.isRegularFile(wav)) {
                nodes.problem(node, "there is no recording " + wav);
                return Optional.empty();
            }
            return Optional.of(new UserTurn.Recording(wav));
        });
    }

    private List<ExpectedMessage> messages(Node node) {
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        return items.stream().flatMap(item -> message(item).stream()).toList();
    }

    private Optional<ExpectedMessage> message(Node node) {
        return nodes.text(node, "a text or a /regular expression/").flatMap(written -> {
            boolean isRegex = written.length() > 1 && written.startsWith("/") && written.endsWith("/");
            return isRegex
                    ? regex(node, written.substring(1, written.length() - 1))
                    : Optional.of(new ExpectedMessage.Text(written));
        });
    }

    private Optional<ExpectedMessage> regex(Node node, String expression) {
        try {
            return Optional.of(new ExpectedMessage.Regex(Pattern.compile(expression)));
        } catch (PatternSyntaxException invalid) {
            nodes.problem(node, "'" + expression + "' is no regular expression: " + invalid.getDescription());
            return Optional.empty();
        }
    }

    private List<ExpectedSlot> slots(Node node) {
        List<ExpectedSlot> slots = new ArrayList<>();
        nodes.mapping(node, "slots and their values")
                .forEach((name, value) -> slots.add(new ExpectedSlot(name, slotValues(value))));
        return slots;
    }

    private List<String> slotValues(Node node) {
        if (TestNodes.isNull(node)) {
            return List.of();
        }
        return node instanceof SequenceNode
                ? nodes.texts(node, "a value")
                : nodes.text(node, "a value, a list of values, or null").stream()
                        .toList();
    }

    private Optional<String> action(Node node) {
        return nodes.text(node, "a dialog action").flatMap(written -> {
            String action = MessageText.evenlySpaced(written);
            if (!ActionText.isKnown(action)) {
                nodes.problem(node, "'" + written + "' is no dialog action; expected one of " + ActionText.choices());
                return Optional.empty();
            }
            return Optional.of(action);
        });
    }
}
