package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.CodeHook;
import dev.loquat.exchange.tree.Members;
import java.util.Optional;

/** A place at which the function may be called. */
final class HookForm {

    private static final String HOOK = "codeHook";
    private static final String ELICITATION = "elicitationCodeHook";
    private static final String INVOKES = "enableCodeHookInvocation";
    private static final String LABEL = "invocationLabel";
    private static final String AFTERWARDS = "postCodeHookSpecification";

    private final OutcomeForm outcomes;

    HookForm(OutcomeForm outcomes) {
        this.outcomes = outcomes;
    }

    Optional<CodeHook> read(ObjectNode owner) {
        return Members.object(owner, HOOK).map(json -> {
            ObjectNode afterwards = Members.object(json, AFTERWARDS).orElseGet(JsonNodeFactory.instance::objectNode);
            return new CodeHook(
                    Members.flag(json, "isActive", true),
                    Members.flag(json, INVOKES, true),
                    label(json),
                    outcomes.read(afterwards, "success"),
                    outcomes.read(afterwards, "failure"),
                    outcomes.read(afterwards, "timeout"));
        });
    }

    Optional<CodeHook.Elicitation> readElicitation(ObjectNode owner) {
        return Members.object(owner, ELICITATION)
                .map(json -> new CodeHook.Elicitation(Members.flag(json, INVOKES, true), label(json)));
    }

    private static Optional<String> label(ObjectNode json) {
        return Members.text(json, LABEL).filter(label -> !label.isBlank());
    }

    ObjectNode write(Optional<CodeHook> hook, Optional<CodeHook.Elicitation> elicitation) {
        return new Written()
                .object(HOOK, hook.map(this::write))
                .object(
                        ELICITATION,
                        elicitation.map(it -> new Written()
                                .flag(INVOKES, it.invokes())
                                .text(LABEL, it.label())
                                .json()))
                .json();
    }

    private ObjectNode write(CodeHook hook) {
        ObjectNode afterwards = new Written()
                .all(outcomes.write(hook.success(), "success"))
                .all(outcomes.write(hook.failure(), "failure"))
                .all(outcomes.write(hook.timeout(), "timeout"))
                .json();
        return new Written()
                .flag("isActive", hook.isActive())
                .flag(INVOKES, hook.invokes())
                .text(LABEL, hook.label())
                .object(AFTERWARDS, afterwards)
                .json();
    }
}
