package dev.loquat.bot;

import dev.loquat.bot.template.UtteranceTemplate;
import java.util.List;
import java.util.Optional;

/**
 * Something that an intent has to know.
 *
 * @param name unique in its intent
 * @param type a slot type of the locale, or a built-in one such as {@code AMAZON.City}
 * @param description what it is for; empty when not said
 * @param isRequired whether the bot asks for it; an optional slot is filled only when the user mentions it
 * @param prompt how the bot asks for it; always present for a required slot
 * @param utterances answers with words around the value, such as {@code "in {City}"}
 * @param defaults what it is filled with before it is asked for, the first that has a value: {@code #context.parameter},
 *     {@code [sessionAttribute]}, {@code <requestAttribute>} or a constant
 * @param isObfuscated whether logs and traces show the slot's name in place of its value
 * @param allowsMultipleValues whether it takes a list of values
 * @param preference which time it takes where words leave it open; empty for what its type does in Lex: a date lies ahead, of a time
 *     that is before or after noon the user is asked
 * @param capture what follows when it has got its value, or has not
 * @param waitAndContinue what is said when the user asks for a moment
 * @param subSlots how a slot of a composite type is filled piece by piece
 * @param lex members that only Lex knows
 */
public record Slot(
        String name,
        String type,
        String description,
        boolean isRequired,
        Optional<Prompt> prompt,
        List<UtteranceTemplate> utterances,
        List<String> defaults,
        boolean isObfuscated,
        boolean allowsMultipleValues,
        Optional<TimePreference> preference,
        SlotCapture capture,
        Optional<WaitAndContinue> waitAndContinue,
        Optional<SubSlots> subSlots,
        LexMembers lex) {

    /** Keeps copies of the lists. */
    public Slot {
        utterances = List.copyOf(utterances);
        defaults = List.copyOf(defaults);
    }

    /** A slot that is asked for and filled, and that is all. */
    public Slot(
            String name,
            String type,
            boolean isRequired,
            Optional<Prompt> prompt,
            List<UtteranceTemplate> utterances,
            boolean isObfuscated,
            boolean allowsMultipleValues) {
        this(
                name,
                type,
                "",
                isRequired,
                prompt,
                utterances,
                List.of(),
                isObfuscated,
                allowsMultipleValues,
                Optional.empty(),
                SlotCapture.NONE,
                Optional.empty(),
                Optional.empty(),
                LexMembers.NONE);
    }

    /**
     * The slot as it is asked for when a piece of it is: with the type and the prompt of the piece.
     *
     * @param piece the piece's name; empty when there is none of this name
     */
    public Optional<Slot> piece(String piece) {
        return subSlots.flatMap(
                        pieces -> Optional.ofNullable(pieces.elicitations().get(piece)))
                .map(this::ofPiece);
    }

    private Slot ofPiece(SubSlots.Elicitation piece) {
        return new Slot(
                name,
                piece.type(),
                description,
                isRequired,
                piece.prompt(),
                piece.utterances(),
                piece.defaults(),
                isObfuscated,
                false,
                preference,
                SlotCapture.NONE,
                piece.waitAndContinue(),
                Optional.empty(),
                LexMembers.NONE);
    }
}
