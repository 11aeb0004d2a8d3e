package dev.loquat.bot.yaml;

import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Response;
import java.util.Optional;

/** Reads what follows an event of the dialog: a response in short, else an object with branches and a next step. */
final class OutcomeReader {

    private final ResponseReader responses;
    private final NextStepReader steps;
    private final BranchReader branches;
    private final HookReader hooks;

    OutcomeReader(IntentScope scope, ResponseReader responses) {
        this.responses = responses;
        this.steps = new NextStepReader(scope);
        this.branches = new BranchReader(scope, responses, steps);
        this.hooks = new HookReader(this);
    }

    HookReader hooks() {
        return hooks;
    }

    /** The outcome under this key; nothing follows when there is no such key. */
    Outcome read(YamlFields fields, String key) {
        return fields.get(key).map(this::read).orElse(Outcome.NONE);
    }

    Outcome read(YamlNode node) {
        return fields(node, Shape.OUTCOME).map(this::outcome).orElseGet(() -> said(node, Shape.OUTCOME));
    }

    InitialResponse initial(YamlNode node) {
        return fields(node, Shape.INITIAL_RESPONSE)
                .map(fields -> {
                    Optional<CodeHook> hook = fields.get("hook").flatMap(hooks::hook);
                    return new InitialResponse(outcome(fields), hook);
                })
                .orElseGet(() -> new InitialResponse(said(node, Shape.INITIAL_RESPONSE), Optional.empty()));
    }

    ClosingResponse closing(YamlNode node) {
        return fields(node, Shape.CLOSING)
                .map(fields -> new ClosingResponse(Scalars.flag(fields, "active", true), outcome(fields)))
                .orElseGet(() -> new ClosingResponse(true, said(node, Shape.CLOSING)));
    }

    private static Optional<YamlFields> fields(YamlNode node, Shape shape) {
        return isLong(node, shape) ? node.fields(shape) : Optional.empty();
    }

    /** What is a response as it stands is none of an outcome's keys with a slip in it. */
    private static boolean isLong(YamlNode node, Shape shape) {
        boolean isResponse = node.keys().stream()
                .anyMatch(key -> Shape.RESPONSE.keys().contains(key)
                        || Shape.MESSAGE.keys().contains(key));
        return node.resembles(shape) && (!isResponse || node.keys().stream().anyMatch(shape.keys()::contains));
    }

    private Outcome said(YamlNode node, Shape shape) {
        return isLong(node, shape) ? Outcome.NONE : Outcome.saying(responses.response(node));
    }

    private Outcome outcome(YamlFields fields) {
        Response response = responses.response(fields, "response");
        Optional<Conditional> conditional = fields.get("branches")
                .map(node -> new Conditional(
                        Scalars.flag(fields, "branchesActive", true),
                        branches.read(node),
                        fields.get("default").map(branches::otherwise).orElse(Outcome.NONE)));
        if (conditional.isEmpty()) {
            fields.entry("default").ifPresent(OutcomeReader::reportAlone);
            fields.entry("branchesActive").ifPresent(OutcomeReader::reportAlone);
        }
        return new Outcome(response, conditional, fields.get("next").flatMap(steps::read));
    }

    private static void reportAlone(YamlEntry entry) {
        entry.key().error(Quoted.of(entry.name()) + " without 'branches'; add the branches or remove it");
    }
}
