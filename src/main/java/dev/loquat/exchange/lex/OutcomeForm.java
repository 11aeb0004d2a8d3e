package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.condition.Condition;
import dev.loquat.exchange.tree.Members;
import java.util.List;

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
        return new Outcome(
                responses.read(owner, response),
                Members.object(owner, conditional).map(this::conditional),
                NextStepForm.read(owner, next));
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
