package dev.loquat.bot.yaml;

import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import dev.loquat.bot.WaitAndContinue;
import dev.loquat.bot.WaitAndContinue.StillWaiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads what slots and sub-slots have in common: how their value is got. Limits are Lex V2's. */
final class ElicitationReader {

    private static final int MAX_DEFAULTS = 10;
    private static final Duration LEAST_TIME = Duration.ofSeconds(1);
    private static final Duration MOST_FREQUENCY = Duration.ofMinutes(5);
    private static final Duration MOST_TIMEOUT = Duration.ofMinutes(15);

    private final ResponseReader responses;
    private final PromptReader prompts;

    ElicitationReader(ResponseReader responses) {
        this.responses = responses;
        this.prompts = new PromptReader(responses);
    }

    /** The prompt with the {@code retries} beside it. */
    Optional<Prompt> prompt(YamlFields fields) {
        Optional<YamlNode> retries = fields.get("retries");
        Optional<Prompt> prompt = fields.get("prompt").map(node -> prompts.read(node, retries));
        if (prompt.isEmpty()) {
            retries.ifPresent(node -> node.error("'retries' without a prompt; add the 'prompt' or remove the retries"));
        }
        return prompt;
    }

    static List<String> defaults(YamlFields fields) {
        List<YamlNode> nodes =
                fields.get("defaultValues").map(YamlNode::oneOrMore).orElse(List.of());
        if (nodes.size() > MAX_DEFAULTS) {
            nodes.get(MAX_DEFAULTS).error("expected at most " + MAX_DEFAULTS + " values, found " + nodes.size());
        }
        return nodes.stream()
                .map(node -> node.text("a value such as \"#context.Slot\", \"[attribute]\" or a constant"))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<WaitAndContinue> waitAndContinue(YamlFields owner) {
        return owner.get("waitAndContinue")
                .flatMap(node -> node.fields(Shape.WAIT_AND_CONTINUE))
                .map(fields -> new WaitAndContinue(
                        Scalars.flag(fields, "active", true),
                        responses.response(fields, "waiting"),
                        responses.response(fields, "continuing"),
                        fields.get("stillWaiting")
                                .flatMap(node -> node.fields(Shape.STILL_WAITING))
                                .flatMap(this::stillWaiting)));
    }

    private Optional<StillWaiting> stillWaiting(YamlFields fields) {
        Response response = responses.response(fields, "response");
        Optional<Duration> frequency = fields.required(
                        "frequency", "expected how long after the last message, such as 20s")
                .flatMap(node -> Scalars.duration(node, LEAST_TIME, MOST_FREQUENCY));
        Optional<Duration> timeout = fields.required(
                        "timeout", "expected after how long the bot stops waiting, such as 2m")
                .flatMap(node -> Scalars.duration(node, LEAST_TIME, MOST_TIMEOUT));
        return frequency.flatMap(often -> timeout.map(longest -> new StillWaiting(response, often, longest)));
    }
}
