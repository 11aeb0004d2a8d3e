package dev.loquat.bot;

import java.util.List;
import java.util.Optional;

/**
 * A bot in one language.
 *
 * @param id Lex's locale id, such as {@code en_US}
 * @param confidenceThreshold from which confidence on, in 0 to 1, an intent counts as recognised
 *     ({@code nluIntentConfidenceThreshold})
 * @param intents what users can want; the fallback intent is always among them
 * @param slotTypes the bot's own slot types
 * @param customVocabulary words that speech recognition should expect
 * @param disambiguation how it asks back when two intents are about as likely; empty when it takes the likeliest
 * @param description what it is for; empty when not said
 * @param lex members that only Lex knows
 */
public record BotLocale(
        String id,
        double confidenceThreshold,
        List<Intent> intents,
        List<SlotType> slotTypes,
        List<VocabularyPhrase> customVocabulary,
        Optional<Disambiguation> disambiguation,
        String description,
        LexMembers lex) {

    /** Lex V2's default for {@link #confidenceThreshold}. */
    public static final double DEFAULT_CONFIDENCE_THRESHOLD = 0.40;

    /** Keeps copies of the lists. */
    public BotLocale {
        intents = List.copyOf(intents);
        slotTypes = List.copyOf(slotTypes);
        customVocabulary = List.copyOf(customVocabulary);
    }

    /** A locale that never asks back. */
    public BotLocale(
            String id,
            double confidenceThreshold,
            List<Intent> intents,
            List<SlotType> slotTypes,
            List<VocabularyPhrase> customVocabulary) {
        this(id, confidenceThreshold, intents, slotTypes, customVocabulary, Optional.empty(), "", LexMembers.NONE);
    }

    /** The language of a locale's id, {@code en} of {@code en_US}. */
    public static String languageOf(String localeId) {
        return localeId.split("[_-]", 2)[0];
    }

    /** The intent of this name. */
    public Optional<Intent> intent(String name) {
        return intents.stream().filter(intent -> intent.name().equals(name)).findFirst();
    }

    /** The bot's own slot type of this name; empty for built-in types such as {@code AMAZON.City}. */
    public Optional<SlotType> slotType(String name) {
        return slotTypes.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** The intent that is meant when nothing else fits. */
    public Intent fallbackIntent() {
        return intents.stream()
                .filter(Intent::isFallback)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("locale " + id + " has no fallback intent"));
    }
}
