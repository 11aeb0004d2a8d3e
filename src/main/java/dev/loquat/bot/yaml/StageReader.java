package dev.loquat.bot.yaml;

import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Fulfillment.Progress;
import dev.loquat.bot.Fulfillment.Updates;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import java.time.Duration;
import java.util.Optional;

/** Reads how an intent is confirmed and fulfilled. Limits are Lex V2's. */
final class StageReader {

    private static final Duration LEAST_TIME = Duration.ofSeconds(1);
    private static final Duration MOST_TIME = Duration.ofMinutes(15);

    private final ResponseReader responses;
    private final PromptReader prompts;
    private final OutcomeReader outcomes;

    StageReader(ResponseReader responses, OutcomeReader outcomes) {
        this.responses = responses;
        this.prompts = new PromptReader(responses);
        this.outcomes = outcomes;
    }

    /** Anything but an object with the confirmation's own keys is the short form: the prompt alone. */
    Confirmation confirmation(YamlNode node) {
        if (!node.resembles(Shape.CONFIRMATION)) {
            return new Confirmation(prompts.read(node, Optional.empty()), Response.NONE, Response.NONE);
        }
        Prompt noPrompt = new Prompt(Response.NONE, Prompt.DEFAULT_RETRIES);
        return node.fields(Shape.CONFIRMATION)
                .map(fields -> new Confirmation(
                        fields.required("prompt", "a confirmation asks whether to go ahead")
                                .map(prompt -> prompts.read(prompt, fields.get("retries")))
                                .orElse(noPrompt),
                        Scalars.flag(fields, "active", true),
                        outcomes.read(fields, "confirmed"),
                        outcomes.read(fields, "declination"),
                        outcomes.read(fields, "failure"),
                        fields.get("hook").flatMap(outcomes.hooks()::hook),
                        fields.get("elicitationHook").flatMap(HookReader::elicitation)))
                .orElse(new Confirmation(noPrompt, Response.NONE, Response.NONE));
    }

    Fulfillment fulfillment(YamlNode node) {
        return node.fields(Shape.FULFILLMENT)
                .map(fields -> new Fulfillment(
                        Scalars.flag(fields, "active", true),
                        outcomes.read(fields, "success"),
                        outcomes.read(fields, "failure"),
                        outcomes.read(fields, "timeout"),
                        fields.get("updates")
                                .flatMap(updates -> updates.fields(Shape.UPDATES))
                                .map(this::updates)))
                .orElse(Fulfillment.NONE);
    }

    private Updates updates(YamlFields fields) {
        return new Updates(
                Scalars.flag(fields, "active", true),
                fields.get("start").flatMap(node -> progress(node, Shape.START, "delay")),
                fields.get("update").flatMap(node -> progress(node, Shape.UPDATE, "frequency")),
                fields.get("timeout").flatMap(StageReader::time));
    }

    private Optional<Progress> progress(YamlNode node, Shape shape, String key) {
        return node.fields(shape).flatMap(fields -> {
            Response response = responses.response(fields, "response");
            return fields.required(key, "expected a time such as 20s")
                    .flatMap(StageReader::time)
                    .map(time -> new Progress(response, time));
        });
    }

    private static Optional<Duration> time(YamlNode node) {
        return Scalars.duration(node, LEAST_TIME, MOST_TIME);
    }
}
