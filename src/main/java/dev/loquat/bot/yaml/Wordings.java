package dev.loquat.bot.yaml;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.ExpandedUtterance.Part;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The utterances of an intent as rules compare them: without letter case, with {@code {Type}} for a slot. */
final class Wordings {

    /** Enough to find what people write twice; a template with more expansions is not looked through to its end. */
    private static final int EXPANSIONS = 200;

    private Wordings() {}

    /** What a template stands for. */
    static List<String> of(UtteranceTemplate template, Intent intent) {
        return template.expand(EXPANSIONS).stream()
                .map(utterance -> wording(utterance, intent))
                .toList();
    }

    /** Whether {@link #of} names all that a template stands for. */
    static boolean areComplete(UtteranceTemplate template) {
        return template.expansionCount() <= EXPANSIONS;
    }

    /** Slots of one type sound alike, whatever they are called. */
    private static String wording(ExpandedUtterance utterance, Intent intent) {
        return utterance.parts().stream()
                .map(part -> part.isSlot()
                        ? "{" + type(part, intent) + "}"
                        : part.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String type(Part part, Intent intent) {
        return intent.slot(part.text()).map(Slot::type).orElse(part.text());
    }
}
