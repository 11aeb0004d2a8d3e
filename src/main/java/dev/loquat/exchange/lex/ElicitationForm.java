package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.WaitAndContinue;
import dev.loquat.bot.WaitAndContinue.StillWaiting;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.exchange.tree.Members;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a value is asked for: the part of {@code valueElicitationSetting} that slots and pieces of slots share. */
final class ElicitationForm {

    private static final String PROMPT = "promptSpecification";
    private static final String DEFAULTS = "defaultValueSpecification";
    private static final String DEFAULT_LIST = "defaultValueList";
    private static final String UTTERANCES = "sampleUtterances";
    private static final String WAIT = "waitAndContinueSpecification";
    private static final String STILL_WAITING = "stillWaitingResponse";
    private static final String FREQUENCY = "frequencyInSeconds";
    private static final String TIMEOUT = "timeoutInSeconds";

    private final Set<String> slotNames;
    private final ResponseForm responses;
    private final PromptForm prompts;

    ElicitationForm(Set<String> slotNames, ResponseForm responses) {
        this.slotNames = slotNames;
        this.responses = responses;
        this.prompts = new PromptForm(responses);
    }

    /** The same for pieces of a slot, whose utterances name the pieces. */
    ElicitationForm ofPieces(Set<String> pieceNames) {
        return new ElicitationForm(pieceNames, responses);
    }

    Optional<Prompt> prompt(ObjectNode json) {
        return Members.object(json, PROMPT).map(prompts::read);
    }

    List<String> defaults(ObjectNode json) {
        return Members.object(json, DEFAULTS)
                .map(all -> Members.texts(all, DEFAULT_LIST, "defaultValue"))
                .orElse(List.of());
    }

    List<UtteranceTemplate> utterances(ObjectNode json) {
        return Members.texts(json, UTTERANCES, "utterance").stream()
                .map(text -> Utterances.read(text, slotNames))
                .toList();
    }

    Optional<WaitAndContinue> waitAndContinue(ObjectNode json) {
        return Members.object(json, WAIT)
                .map(wait -> new WaitAndContinue(
                        Members.flag(wait, "isActive", true),
                        responses.read(wait, "waitingResponse"),
                        responses.read(wait, "continueResponse"),
                        Members.object(wait, STILL_WAITING).map(this::stillWaiting)));
    }

    private StillWaiting stillWaiting(ObjectNode json) {
        return new StillWaiting(
                responses.read(json),
                Duration.ofSeconds(Members.integer(json, FREQUENCY).orElse(1)),
                Duration.ofSeconds(Members.integer(json, TIMEOUT).orElse(1)));
    }

    ObjectNode write(
            Optional<Prompt> prompt,
            List<String> defaults,
            List<UtteranceTemplate> utterances,
            Optional<WaitAndContinue> wait) {
        return new Written()
                .object(PROMPT, prompt.map(prompts::write))
                .object(
                        DEFAULTS,
                        new Written()
                                .texts(DEFAULT_LIST, "defaultValue", defaults)
                                .json())
                .texts(UTTERANCES, "utterance", Utterances.forLex(utterances, LexLimits.SLOT_UTTERANCES))
                .object(WAIT, wait.map(this::write))
                .json();
    }

    private ObjectNode write(WaitAndContinue wait) {
        return new Written()
                .flag("isActive", wait.isActive())
                .object("waitingResponse", responses.write(wait.waiting()))
                .object("continueResponse", responses.write(wait.continuing()))
                .object(
                        STILL_WAITING,
                        wait.stillWaiting()
                                .map(still -> new Written()
                                        .all(responses.write(still.response()))
                                        .number(FREQUENCY, still.frequency().toSeconds())
                                        .number(TIMEOUT, still.timeout().toSeconds())
                                        .json()))
                .json();
    }
}
