package dev.loquat.bot.yaml;

import dev.loquat.bot.template.InvalidTemplate;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.List;
import java.util.Optional;

/** Reads sample utterances and checks the slots that they mention. */
final class UtteranceReader {

    /** Twice what Lex allows a single utterance, because a template stands for many. */
    private static final int MAX_LENGTH = 1000;

    private final List<String> slotNames;
    private final List<String> freeFormSlots;
    private final Places places;

    /**
     * @param slotNames the intent's slots
     * @param freeFormSlots those among them that take the whole of an answer
     * @param places where to note the utterances' places
     */
    UtteranceReader(List<String> slotNames, List<String> freeFormSlots, Places places) {
        this.slotNames = slotNames;
        this.freeFormSlots = freeFormSlots;
        this.places = places;
    }

    List<UtteranceTemplate> read(YamlNode node) {
        return node.oneOrMore().stream()
                .map(this::utterance)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<UtteranceTemplate> utterance(YamlNode node) {
        return node.text("an utterance").flatMap(text -> {
            if (text.length() > MAX_LENGTH) {
                node.error("the utterance has " + text.length() + " characters; expected at most " + MAX_LENGTH);
                return Optional.empty();
            }
            return parse(node, text);
        });
    }

    private Optional<UtteranceTemplate> parse(YamlNode node, String text) {
        try {
            UtteranceTemplate template = UtteranceTemplate.parse(text);
            template.slotNames().forEach(slot -> check(node, text, slot));
            return Optional.of(places.put(template, node));
        } catch (InvalidTemplate e) {
            node.errorAt(node.placeOf(text, e.offset()), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void check(YamlNode node, String text, String slot) {
        Place place = node.placeOf(text, Math.max(0, text.indexOf("{" + slot)));
        if (!slotNames.contains(slot)) {
            node.unknownAt(place, "slot", slot, slotNames);
        } else if (freeFormSlots.contains(slot)) {
            node.errorAt(
                    place,
                    "the slot '" + slot
                            + "' takes any input (AMAZON.FreeFormInput), so it cannot stand in an utterance;"
                            + " let its prompt ask for it");
        }
    }
}
