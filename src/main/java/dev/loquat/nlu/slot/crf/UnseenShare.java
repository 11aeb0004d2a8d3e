package dev.loquat.nlu.slot.crf;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.SlotType;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotSpan;
import dev.loquat.nlu.text.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of the values that users will say are in no list. A tagger that finds every value of its training in a list learns
 * to trust lists alone, so for this share of the values it has to do without. Where utterances of users are known, the share is
 * Good and Turing's (Good, 1953): that of the values which were said once; else how open the type is says something.
 */
final class UnseenShare {

    private static final double OF_OPEN_TYPES = 0.5;
    private static final double OF_CLOSED_TYPES = 0.15;

    /** As how many values that were said the guess by the type counts. */
    private static final double GUESS_COUNTS = 2;

    private final BotLocale locale;
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    /**
     * @param said utterances with the values that users said, none of them drawn from lists
     */
    UnseenShare(BotLocale locale, List<SampleUtterance> said) {
        this.locale = locale;
        for (SampleUtterance utterance : said) {
            for (SlotSpan span : utterance.slots()) {
                String value = Tokenizer.normalize(utterance.text().substring(span.start(), span.end()));
                counts.computeIfAbsent(typeOf(utterance.intent(), span.slot()), type -> new HashMap<>())
                        .merge(value, 1, Integer::sum);
            }
        }
    }

    double of(String intent, String slot) {
        String type = typeOf(intent, slot);
        Map<String, Integer> said = counts.getOrDefault(type, Map.of());
        double once = said.values().stream().filter(count -> count == 1).count();
        int all = said.values().stream().mapToInt(Integer::intValue).sum();
        return (once + GUESS_COUNTS * guess(type)) / (all + GUESS_COUNTS);
    }

    private String typeOf(String intent, String slot) {
        return locale.intent(intent)
                .flatMap(each -> each.slot(slot))
                .map(each -> each.type())
                .orElse("");
    }

    private double guess(String type) {
        return locale.slotType(type)
                .filter(own -> own.resolution() == SlotType.Resolution.ORIGINAL_VALUE)
                .map(own -> OF_OPEN_TYPES)
                .orElse(OF_CLOSED_TYPES);
    }
}
