package dev.loquat.bot;

import dev.loquat.bot.template.UtteranceTemplate;
import java.util.List;
import java.util.Optional;

/**
 * Something that users want, and how the bot goes about it.
 *
 * @param name unique in its locale
 * @param description what it is for; empty when not said
 * @param parent the built-in intent that it is a copy of, such as {@code AMAZON.HelpIntent}
 * @param utterances what users say when they want it
 * @param slots what the bot has to know, in the order of elicitation
 * @param hooks the functions that it calls
 * @param initialResponse how it begins, before the first prompt
 * @param confirmation asked when all slots are filled
 * @param fulfillment what follows once the fulfillment function has succeeded, failed or timed out
 * @param closing how it ends when it is fulfilled
 * @param inputContexts contexts that must be active for the intent to be eligible
 * @param outputContexts contexts that its fulfillment activates
 * @param displayName what it is called where users choose between intents; empty for its name in words
 * @param lex members that only Lex knows
 */
public record Intent(
        String name,
        String description,
        Optional<String> parent,
        List<UtteranceTemplate> utterances,
        List<Slot> slots,
        Hooks hooks,
        InitialResponse initialResponse,
        Optional<Confirmation> confirmation,
        Fulfillment fulfillment,
        ClosingResponse closing,
        List<String> inputContexts,
        List<OutputContext> outputContexts,
        Optional<String> displayName,
        LexMembers lex) {

    /** The signature of the intent that every locale has. */
    public static final String FALLBACK = "AMAZON.FallbackIntent";

    /** Keeps copies of the lists. */
    public Intent {
        utterances = List.copyOf(utterances);
        slots = List.copyOf(slots);
        inputContexts = List.copyOf(inputContexts);
        outputContexts = List.copyOf(outputContexts);
    }

    /** An intent that says what it has to say, without steps of its own. */
    public Intent(
            String name,
            Optional<String> parent,
            List<UtteranceTemplate> utterances,
            List<Slot> slots,
            Hooks hooks,
            Response initialResponse,
            Optional<Confirmation> confirmation,
            Fulfillment fulfillment,
            Response closing,
            List<String> inputContexts,
            List<OutputContext> outputContexts) {
        this(
                name,
                "",
                parent,
                utterances,
                slots,
                hooks,
                new InitialResponse(Outcome.saying(initialResponse), Optional.empty()),
                confirmation,
                fulfillment,
                new ClosingResponse(true, Outcome.saying(closing)),
                inputContexts,
                outputContexts,
                Optional.empty(),
                LexMembers.NONE);
    }

    /** The same intent with another display name. */
    public Intent withDisplayName(Optional<String> other) {
        return new Intent(
                name,
                description,
                parent,
                utterances,
                slots,
                hooks,
                initialResponse,
                confirmation,
                fulfillment,
                closing,
                inputContexts,
                outputContexts,
                other,
                lex);
    }

    /** The same intent with other utterances. */
    public Intent withUtterances(List<UtteranceTemplate> others) {
        return new Intent(
                name,
                description,
                parent,
                others,
                slots,
                hooks,
                initialResponse,
                confirmation,
                fulfillment,
                closing,
                inputContexts,
                outputContexts,
                displayName,
                lex);
    }

    /** What users are shown: the display name, else a name such as {@code BookHotel} in words, "book hotel". */
    public String shownName() {
        return displayName.orElseGet(() -> NameInWords.of(name));
    }

    /** The slot of this name. */
    public Optional<Slot> slot(String slotName) {
        return slots.stream().filter(slot -> slot.name().equals(slotName)).findFirst();
    }

    /** Whether this is the intent that is meant when nothing else fits. */
    public boolean isFallback() {
        return parent.filter(FALLBACK::equals).isPresent();
    }
}
