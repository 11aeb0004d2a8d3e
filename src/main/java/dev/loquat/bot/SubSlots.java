package dev.loquat.bot;

import dev.loquat.bot.template.UtteranceTemplate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a slot of a composite type is filled piece by piece.
 *
 * @param expression which pieces make it complete, such as {@code (City AND State) OR ZipCode}; empty when all do
 * @param elicitations how each piece is asked for, by the piece's name
 */
public record SubSlots(Optional<String> expression, Map<String, Elicitation> elicitations) {

    /** Keeps a copy of the map, in its order. */
    public SubSlots {
        elicitations = Collections.unmodifiableMap(new LinkedHashMap<>(elicitations));
    }

    /**
     * How one piece is asked for.
     *
     * @param type its slot type
     * @param prompt how the bot asks for it
     * @param defaults the values that it may have before it is asked for, as a slot's
     * @param utterances answers with words around the value
     * @param waitAndContinue what is said when the user asks for a moment
     */
    public record Elicitation(
            String type,
            Optional<Prompt> prompt,
            List<String> defaults,
            List<UtteranceTemplate> utterances,
            Optional<WaitAndContinue> waitAndContinue) {

        /** Keeps copies of the lists. */
        public Elicitation {
            defaults = List.copyOf(defaults);
            utterances = List.copyOf(utterances);
        }
    }
}
