package dev.loquat.bot.yaml;

import dev.loquat.bot.OutputContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the contexts that an intent needs, and those that it leaves behind. Limits and defaults are Lex V2's. */
final class ContextReader {

    private static final int MAX_INPUTS = 5;
    private static final int MAX_OUTPUTS = 10;
    private static final int MAX_TURNS = 20;
    static final int DEFAULT_TURNS = 5;
    static final Duration DEFAULT_TIME = Duration.ofSeconds(90);
    private static final Duration LEAST_TIME = Duration.ofSeconds(5);
    private static final Duration MOST_TIME = Duration.ofHours(24);

    List<String> inputs(YamlNode node) {
        return atMost(MAX_INPUTS, node.oneOrMore()).stream()
                .map(this::name)
                .flatMap(Optional::stream)
                .toList();
    }

    List<OutputContext> outputs(YamlNode node) {
        return atMost(MAX_OUTPUTS, node.oneOrMore()).stream()
                .map(this::output)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A text is the short form of a context with the default times. */
    private Optional<OutputContext> output(YamlNode node) {
        if (!node.isMap()) {
            return name(node).map(name -> new OutputContext(name, DEFAULT_TIME, DEFAULT_TURNS));
        }
        return node.fields(Shape.OUTPUT_CONTEXT).flatMap(fields -> {
            Optional<String> name =
                    fields.required("name", "a context has a name").flatMap(this::name);
            Duration time = fields.get("timeToLive")
                    .flatMap(it -> Scalars.duration(it, LEAST_TIME, MOST_TIME))
                    .orElse(DEFAULT_TIME);
            int turns = fields.get("turnsToLive")
                    .flatMap(it -> Scalars.integer(it, 1, MAX_TURNS))
                    .orElse(DEFAULT_TURNS);
            return name.map(it -> new OutputContext(it, time, turns));
        });
    }

    private Optional<String> name(YamlNode node) {
        return node.text("a context's name").filter(name -> Names.CONTEXT.check(name, node));
    }

    private static List<YamlNode> atMost(int limit, List<YamlNode> nodes) {
        if (nodes.size() > limit) {
            nodes.get(limit).error("expected at most " + limit + " contexts, found " + nodes.size());
        }
        return nodes;
    }
}
