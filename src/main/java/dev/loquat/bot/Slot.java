package dev.loquat.bot;

import dev.loquat.bot.template.UtteranceTemplate;
import java.util.List;
import java.util.Optional;

/**
 * Something that an intent has to know.
 *
 * @param name unique in its intent
 * @param type a slot type of the locale, or a built-in one such as {@code AMAZON.City}
 * @param isRequired whether the bot asks for it; an optional slot is filled only when the user mentions it
 * @param prompt how the bot asks for it; always present for a required slot
 * @param utterances answers with words around the value, such as {@code "in {City}"}
 * @param isObfuscated whether logs and traces show the slot's name in place of its value
 * @param allowsMultipleValues whether it takes a list of values
 */
public record Slot(
        String name,
        String type,
        boolean isRequired,
        Optional<Prompt> prompt,
        List<UtteranceTemplate> utterances,
        boolean isObfuscated,
        boolean allowsMultipleValues) {

    /** Keeps a copy of the list. */
    public Slot {
        utterances = List.copyOf(utterances);
    }
}
