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
 * @param questions what a copy of {@code AMAZON.QnAIntent} answers
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
        LexMembers lex,
        List<QuestionAndAnswer> questions) {

    /** The signature of the intent that every locale has. */
    public static final String FALLBACK = "AMAZON.FallbackIntent";

    /** Keeps copies of the lists. */
    public Intent {
        utterances = List.copyOf(utterances);
        slots = List.copyOf(slots);
        inputContexts = List.copyOf(inputContexts);
        outputContexts = List.copyOf(outputContexts);
        questions = List.copyOf(questions);
    }

    /** An intent that answers no questions. */
    public Intent(
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
        this(
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
                displayName,
                lex,
                List.of());
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
                lex,
                questions);
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
                lex,
                questions);
    }

    /** The same intent that calls other functions. */
    public Intent withHooks(Hooks others) {
        return new Intent(
                name,
                description,
                parent,
                utterances,
                slots,
                others,
                initialResponse,
                confirmation,
                fulfillment,
                closing,
                inputContexts,
                outputContexts,
                displayName,
                lex,
                questions);
    }

    /** The same intent that ends in other words. */
    public Intent withClosing(ClosingResponse other) {
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
                other,
                inputContexts,
                outputContexts,
                displayName,
                lex,
                questions);
    }

    /** The same intent that answers other questions. */
    public Intent withQuestions(List<QuestionAndAnswer> others) {
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
                displayName,
                lex,
                others);
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
