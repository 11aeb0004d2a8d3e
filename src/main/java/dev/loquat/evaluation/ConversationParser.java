package dev.loquat.evaluation;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Makes conversation tests of the nodes of one file. */
final class ConversationParser {

    private static final List<String> KEYS = List.of("conversation", "locale", "now", "attributes", "turns");

    private final TestNodes nodes;
    private final TurnParser turnParser;
    private final Set<String> names = new HashSet<>();

    ConversationParser(TestNodes nodes) {
        this.nodes = nodes;
        this.turnParser = new TurnParser(nodes);
    }

    List<ConversationTest> parse(Node root) {
        List<ConversationTest> tests = new ArrayList<>();
        for (Node node : nodes.sequence(root, "a list of conversations ('- conversation: …')")) {
            conversation(node).ifPresent(tests::add);
        }
        return tests;
    }

    private Optional<ConversationTest> conversation(Node node) {
        Map<String, Node> values = nodes.mapping(node, "a conversation", KEYS);
        Optional<String> name = required(node, values, "conversation").flatMap(value -> nodes.text(value, "a name"));
        name.filter(known -> !names.add(known))
                .ifPresent(twice -> nodes.problem(node, "there are two conversations '" + twice + "'; rename one"));
        ConversationSetting setting =
                new ConversationSetting(optional(values, "locale"), now(values), attributes(values));
        List<ScriptedTurn> turns = turns(node, values);
        return name.map(known -> new ConversationTest(known, nodes.file(), nodes.line(node), setting, turns));
    }

    private Optional<Node> required(Node node, Map<String, Node> values, String key) {
        Optional<Node> value = Optional.ofNullable(values.get(key));
        if (value.isEmpty()) {
            nodes.problem(node, "a conversation needs '" + key + "'");
        }
        return value;
    }

    private Optional<String> optional(Map<String, Node> values, String key) {
        return Optional.ofNullable(values.get(key)).flatMap(value -> nodes.text(value, "a text"));
    }

    private Optional<ZonedDateTime> now(Map<String, Node> values) {
        return Optional.ofNullable(values.get("now")).flatMap(this::dateTime);
    }

    private Optional<ZonedDateTime> dateTime(Node node) {
        String expected = "a date and time with its zone, such as 2026-03-02T09:00:00-05:00";
        return nodes.text(node, expected).flatMap(text -> {
            try {
                return Optional.of(ZonedDateTime.parse(text));
            } catch (DateTimeException notADateTime) {
                nodes.problem(node, "expected " + expected + ", found '" + text + "'");
                return Optional.empty();
            }
        });
    }

    private Map<String, String> attributes(Map<String, Node> values) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Optional.ofNullable(values.get("attributes"))
                .map(node -> nodes.mapping(node, "session attributes"))
                .orElse(Map.of())
                .forEach((name, node) -> nodes.text(node, "a text").ifPresent(value -> attributes.put(name, value)));
        return attributes;
    }

    private List<ScriptedTurn> turns(Node node, Map<String, Node> values) {
        Optional<Node> written = required(node, values, "turns");
        List<Node> items = written.map(list -> nodes.sequence(list, "a list of turns ('- user: …')"))
                .orElse(List.of());
        if (items.isEmpty() && written.isPresent()) {
            nodes.problem(written.get(), "a conversation needs at least one turn");
        }
        return items.stream().flatMap(item -> turnParser.parse(item).stream()).toList();
    }
}
