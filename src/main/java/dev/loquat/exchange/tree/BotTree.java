package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A bot in canonical form. The nodes are not to be changed.
 *
 * @param bot what {@code Bot.json} says
 * @param locales its languages
 * @param isExport whether what is missing is meant to be missing, as in an export; who writes a bot by hand leaves out what goes
 *     without saying
 */
public record BotTree(ObjectNode bot, List<Locale> locales, boolean isExport) {

    /** Keeps a copy of the list. */
    public BotTree {
        locales = List.copyOf(locales);
    }

    /**
     * A language.
     *
     * @param locale what {@code BotLocale.json} says
     * @param intents in their order
     * @param slotTypes what each {@code SlotType.json} says
     * @param customVocabulary what {@code CustomVocabulary.json} says
     */
    public record Locale(
            ObjectNode locale,
            List<Intent> intents,
            List<ObjectNode> slotTypes,
            Optional<ObjectNode> customVocabulary) {

        /** Keeps copies of the lists. */
        public Locale {
            intents = List.copyOf(intents);
            slotTypes = List.copyOf(slotTypes);
        }
    }

    /**
     * An intent.
     *
     * @param intent what {@code Intent.json} says
     * @param slots what each {@code Slot.json} says
     * @param hasLayout whether the visual builder's layout of it lies beside it
     */
    public record Intent(ObjectNode intent, List<ObjectNode> slots, boolean hasLayout) {

        /** Keeps a copy of the list. */
        public Intent {
            slots = List.copyOf(slots);
        }
    }
}
