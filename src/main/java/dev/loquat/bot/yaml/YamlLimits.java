package dev.loquat.bot.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;

/**
 * Watches the events of a file before a tree is made of them, so that neither nesting nor aliases (the <em>billion
 * laughs</em>) can exhaust the stack or the memory. An alias counts as much as all that it stands for.
 */
final class YamlLimits {

    /** No bot nests deeper than 12; SnakeYAML composes recursively. */
    static final int MAX_DEPTH = 40;

    /** Ten times the 50,000 values that Lex allows a locale. */
    static final int MAX_NODES = 500_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Long> sizeByAnchor = new HashMap<>();
    private long nodes;
    private int documents;

    /** What is wrong with the file as of this event. */
    Optional<Excess> next(Event event) {
        if (event instanceof CollectionEndEvent) {
            close();
        } else if (event instanceof DocumentStartEvent && ++documents > 1) {
            return excess(event, "a second document begins here; a bot file has one: remove the line '---'");
        } else if (event instanceof NodeEvent node) {
            return count(node);
        }
        return nodes > MAX_NODES
                ? excess(event, "with its aliases the file has more than " + MAX_NODES + " values; write fewer")
                : Optional.empty();
    }

    private Optional<Excess> count(NodeEvent node) {
        if (node instanceof AliasEvent alias) {
            return countAlias(alias);
        }
        nodes++;
        if (node instanceof CollectionStartEvent) {
            open.push(new Open(Optional.ofNullable(node.getAnchor()), nodes - 1));
        } else if (node.getAnchor() != null) {
            sizeByAnchor.put(node.getAnchor(), 1L);
        }
        return open.size() > MAX_DEPTH
                ? excess(node, "nested more than " + MAX_DEPTH + " deep; no part of a bot needs that")
                : Optional.empty();
    }

    private Optional<Excess> countAlias(AliasEvent alias) {
        boolean isInsideItself = open.stream().anyMatch(it -> it.anchor.equals(Optional.of(alias.getAnchor())));
        if (isInsideItself) {
            return excess(alias, "the alias '*" + alias.getAnchor() + "' contains itself");
        }
        // The parser reports an unknown alias later; here it counts as one value.
        nodes += sizeByAnchor.getOrDefault(alias.getAnchor(), 1L);
        return nodes > MAX_NODES
                ? excess(alias, "with this alias the file has more than " + MAX_NODES + " values; repeat less")
                : Optional.empty();
    }

    private void close() {
        Open closed = open.pop();
        closed.anchor.ifPresent(anchor -> sizeByAnchor.put(anchor, nodes - closed.nodesBefore));
    }

    private static Optional<Excess> excess(Event event, String message) {
        return Optional.of(new Excess(event.getStartMark(), message));
    }

    private record Open(Optional<String> anchor, long nodesBefore) {}

    /**
     * What is too much.
     *
     * @param mark where
     * @param message what is wrong and what to do
     */
    record Excess(Mark mark, String message) {}
}
