package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Response;
import dev.loquat.bot.condition.Condition;
import dev.loquat.exchange.tree.Members;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows an event: three members that bear its name, such as {@code captureResponse}, {@code captureConditional} and
 * {@code captureNextStep}.
 */
final class OutcomeForm {

    private static final String ACTIVE = "isActive";

    private final ResponseForm responses;

    OutcomeForm(ResponseForm responses) {
        this.responses = responses;
    }

    Outcome read(ObjectNode owner, String event) {
        return read(owner, event + "Response", event + "Conditional", event + "NextStep");
    }

    /** Of a setting that knows one event only, so that members do not name it. */
    Outcome readOnly(ObjectNode owner, String response) {
        return read(owner, response, "conditional", "nextStep");
    }

    private Outcome read(ObjectNode owner, String response, String conditional, String next) {
        Outcome read = new Outcome(
                responses.read(owner, response),
                Members.object(owner, conditional).map(this::conditional),
                NextStepForm.read(owner, next));
        return read.conditional()
                .filter(branches -> branches.branches().isEmpty())
                .map(branches -> withoutBranches(read, branches))
                .orElse(read);
    }

    /** Of a conditional that has no branches what it does otherwise is left, if it counts. */
    private static Outcome withoutBranches(Outcome outcome, Conditional conditional) {
        boolean counts = conditional.isActive()
                || outcome.next()
                        .filter(step -> step.type() == NextStep.Type.EVALUATE_CONDITIONAL)
                        .isPresent();
        Outcome otherwise = counts ? conditional.otherwise() : Outcome.NONE;
        List<MessageGroup> words = Stream.of(outcome.response(), otherwise.response())
                .flatMap(response -> response.groups().stream())
                .toList();
        return new Outcome(
                new Response(words, outcome.response().allowsInterrupt()),
                Optional.empty(),
                otherwise.next().or(outcome::next));
    }

    private Conditional conditional(ObjectNode json) {
        List<Branch> branches = Members.objects(json, "conditionalBranches").stream()
                .map(this::branch)
                .toList();
        Outcome otherwise = Members.object(json, "defaultBranch")
                .map(branch -> readOnly(branch, "response"))
                .orElse(Outcome.NONE);
        return new Conditional(Members.flag(json, ACTIVE, true), branches, otherwise);
    }

    private Branch branch(ObjectNode json) {
        return new Branch(
                Members.text(json, "name").orElse(""),
                Members.object(json, "condition")
                        .flatMap(condition -> Members.text(condition, "expressionString"))
                        .map(Condition::kept)
                        .orElseGet(() -> Condition.kept("")),
                responses.read(json, "response"),
                NextStepForm.read(json, "nextStep"));
    }

    ObjectNode write(Outcome outcome, String event) {
        return write(outcome, event + "Response", event + "Conditional", event + "NextStep");
    }

    ObjectNode writeOnly(Outcome outcome, String response) {
        return write(outcome, response, "conditional", "nextStep");
    }

    private ObjectNode write(Outcome outcome, String response, String conditional, String next) {
        return new Written()
                .object(response, responses.write(outcome.response()))
                .object(conditional, outcome.conditional().map(this::conditional))
                .object(next, NextStepForm.write(outcome.next()))
                .json();
    }

    private ObjectNode conditional(Conditional conditional) {
        return new Written()
                .flag(ACTIVE, conditional.isActive())
                .list(
                        "conditionalBranches",
                        conditional.branches().stream().map(this::branch).toList())
                .object("defaultBranch", writeOnly(conditional.otherwise(), "response"))
                .json();
    }

    private ObjectNode branch(Branch branch) {
        return new Written()
                .text("name", branch.name())
                .object(
                        "condition",
                        new Written()
                                .text("expressionString", branch.condition().text())
                                .json())
                .object("response", responses.write(branch.response()))
                .object("nextStep", NextStepForm.write(branch.next()))
                .json();
    }
}
