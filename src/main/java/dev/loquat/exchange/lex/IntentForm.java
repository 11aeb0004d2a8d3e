package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.Intent;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.OutputContext;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.exchange.tree.Members;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An intent without its slots' own definitions, as {@code Intent.json} has it. */
final class IntentForm {

    private static final String INITIAL = "initialResponseSetting";
    private static final String CONFIRMATION = "intentConfirmationSetting";
    private static final String FULFILLMENT = "fulfillmentCodeHook";
    private static final String DIALOG = "dialogCodeHook";
    private static final String CLOSING = "intentClosingSetting";
    private static final String ENABLED = "enabled";
    private static final String ACTIVE = "isActive";
    private static final String UTTERANCES = "sampleUtterances";

    /** The longest that a context can live in Lex V2, for an export that does not say it. */
    private static final int MAX_CONTEXT_SECONDS = 86_400;

    private static final int MAX_CONTEXT_TURNS = 20;

    private final Set<String> slotNames;
    private final OutcomeForm outcomes;
    private final HookForm hooks;
    private final ConfirmationForm confirmations;
    private final FulfillmentForm fulfillments;

    IntentForm(Set<String> slotNames) {
        ResponseForm responses = new ResponseForm(new MessageTexts(slotNames));
        this.slotNames = slotNames;
        this.outcomes = new OutcomeForm(responses);
        this.hooks = new HookForm(outcomes);
        this.confirmations = new ConfirmationForm(responses);
        this.fulfillments = new FulfillmentForm(responses);
    }

    Intent read(ObjectNode json, List<Slot> slots, LexMembers lex) {
        return new Intent(
                Members.text(json, "name").orElse(""),
                Members.text(json, "description").orElse(""),
                BuiltinNames.intent(Members.text(json, "parentIntentSignature")),
                utterances(json, slots),
                slots,
                new Hooks(hook(json, DIALOG), hook(json, FULFILLMENT)),
                Members.object(json, INITIAL).map(this::initial).orElse(InitialResponse.NONE),
                Members.object(json, CONFIRMATION).flatMap(confirmations::read),
                Members.object(json, FULFILLMENT).map(fulfillments::read).orElse(Fulfillment.NONE),
                Members.object(json, CLOSING)
                        .map(closing -> new ClosingResponse(
                                Members.flag(closing, ACTIVE, true), outcomes.readOnly(closing, "closingResponse")))
                        .orElse(ClosingResponse.NONE),
                Members.texts(json, "inputContexts", "name"),
                Members.objects(json, "outputContexts").stream()
                        .map(IntentForm::outputContext)
                        .toList(),
                Members.text(json, "intentDisplayName").filter(name -> !name.isBlank()),
                lex);
    }

    /** A slot that takes any input cannot stand in an utterance: those that have one anyhow stay for Lex. */
    private List<UtteranceTemplate> utterances(ObjectNode json, List<Slot> slots) {
        List<String> anyInput = slots.stream()
                .filter(slot -> slot.type().equals(BuiltinNames.ANYTHING))
                .map(Slot::name)
                .toList();
        return Members.texts(json, UTTERANCES, "utterance").stream()
                .filter(text -> !text.isBlank())
                .map(text -> Utterances.read(text, slotNames))
                .filter(template -> Collections.disjoint(template.slotNames(), anyInput))
                .toList();
    }

    private static Optional<FunctionRef> hook(ObjectNode json, String name) {
        return Members.object(json, name)
                .filter(hook -> Members.flag(hook, ENABLED, false))
                .map(hook -> FunctionRef.OF_ALIAS);
    }

    private InitialResponse initial(ObjectNode json) {
        return new InitialResponse(outcomes.readOnly(json, "initialResponse"), hooks.read(json));
    }

    private static OutputContext outputContext(ObjectNode json) {
        return new OutputContext(
                Members.text(json, "name").orElse(""),
                Duration.ofSeconds(Members.integer(json, "timeToLiveInSeconds").orElse(MAX_CONTEXT_SECONDS)),
                Members.integer(json, "turnsToLive").orElse(MAX_CONTEXT_TURNS));
    }

    ObjectNode write(Intent intent) {
        return new Written()
                .text("name", intent.name())
                .text("description", intent.description())
                .text("parentIntentSignature", intent.parent())
                .texts(UTTERANCES, "utterance", Utterances.forLex(intent.utterances(), LexLimits.UTTERANCES))
                .object(INITIAL, initial(intent.initialResponse()))
                .object(CONFIRMATION, intent.confirmation().map(confirmations::write))
                .object(FULFILLMENT, fulfillment(intent))
                .object(DIALOG, dialog(intent.hooks()))
                .object(CLOSING, closing(intent.closing()))
                .texts("inputContexts", "name", intent.inputContexts())
                .list(
                        "outputContexts",
                        intent.outputContexts().stream()
                                .map(IntentForm::outputContext)
                                .toList())
                .list(SlotPriorities.MEMBER, SlotPriorities.of(intent))
                .text("intentDisplayName", intent.displayName())
                .json();
    }

    private ObjectNode initial(InitialResponse initial) {
        return new Written()
                .all(outcomes.writeOnly(initial.outcome(), "initialResponse"))
                .all(hooks.write(initial.hook(), Optional.empty()))
                .json();
    }

    /** Intents with steps say that they are active, others say it only if they are not. */
    private ObjectNode fulfillment(Intent intent) {
        Fulfillment fulfillment = intent.fulfillment();
        Optional<FunctionRef> hook = intent.hooks().fulfillment();
        Written written = new Written();
        if (hook.isPresent() || !fulfillment.equals(Fulfillment.NONE)) {
            written.flag(ENABLED, hook.isPresent()).all(fulfillments.write(fulfillment));
            if (ConsoleDefaults.hasSteps(intent) || !fulfillment.isActive()) {
                written.flag(ACTIVE, fulfillment.isActive());
            }
        }
        return written.json();
    }

    private static ObjectNode dialog(Hooks hooks) {
        Written written = new Written();
        return hooks.dialog().isPresent() ? written.flag(ENABLED, true).json() : written.json();
    }

    private ObjectNode closing(ClosingResponse closing) {
        return closing.equals(ClosingResponse.NONE)
                ? new Written().json()
                : new Written()
                        .all(outcomes.writeOnly(closing.outcome(), "closingResponse"))
                        .flag(ACTIVE, closing.isActive())
                        .json();
    }

    private static ObjectNode outputContext(OutputContext context) {
        return new Written()
                .text("name", context.name())
                .number("timeToLiveInSeconds", context.timeToLive().toSeconds())
                .number("turnsToLive", context.turnsToLive())
                .json();
    }
}
