package dev.loquat.evaluation.understanding;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.nlu.template.SlotSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bot that somebody would write of labelled utterances: each label is an intent, each utterance a template of it whose words
 * are taken literally, each slot has an open type of its own with the values that were labelled.
 */
final class DatasetBot {

    private static final String LOCALE = "en_US";
    private static final String FALLBACK = "(none of these)";

    /** What means something in a template. */
    private static final String SPECIAL = "[\\\\{}\\[\\]()|]";

    private final Map<String, List<UtteranceTemplate>> utterances = new LinkedHashMap<>();
    private final Map<String, Set<String>> slots = new LinkedHashMap<>();
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    private DatasetBot() {}

    static BotLocale of(List<LabelledUtterance> labelled) {
        DatasetBot bot = new DatasetBot();
        labelled.forEach(bot::add);
        return new BotLocale(LOCALE, BotLocale.DEFAULT_CONFIDENCE_THRESHOLD, bot.intents(), bot.slotTypes(), List.of());
    }

    private void add(LabelledUtterance labelled) {
        String intent = labelled.intent();
        utterances.computeIfAbsent(intent, name -> new ArrayList<>()).add(template(labelled));
        for (SlotSpan span : labelled.slots()) {
            slots.computeIfAbsent(intent, name -> new LinkedHashSet<>()).add(span.slot());
            values.computeIfAbsent(span.slot(), name -> new LinkedHashSet<>())
                    .add(labelled.text().substring(span.start(), span.end()));
        }
    }

    /** The utterance with its slots' names in place of their values. */
    static UtteranceTemplate template(LabelledUtterance labelled) {
        StringBuilder source = new StringBuilder();
        int end = 0;
        for (SlotSpan span : labelled.slots()) {
            source.append(literal(labelled.text().substring(end, span.start())))
                    .append('{')
                    .append(span.slot())
                    .append('}');
            end = span.end();
        }
        return UtteranceTemplate.parse(
                source.append(literal(labelled.text().substring(end))).toString());
    }

    private static String literal(String words) {
        return words.replaceAll(SPECIAL, "\\\\$0");
    }

    private List<Intent> intents() {
        return Stream.concat(
                        utterances.entrySet().stream()
                                .map(entry -> intent(entry.getKey(), Optional.empty(), entry.getValue())),
                        Stream.of(intent(FALLBACK, Optional.of(Intent.FALLBACK), List.of())))
                .toList();
    }

    private Intent intent(String name, Optional<String> parent, List<UtteranceTemplate> templates) {
        List<Slot> own = slots.getOrDefault(name, Set.of()).stream()
                .map(slot -> new Slot(slot, slot, false, Optional.empty(), List.of(), false, false))
                .toList();
        return new Intent(
                name,
                parent,
                templates,
                own,
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                Response.NONE,
                List.of(),
                List.of());
    }

    private List<SlotType> slotTypes() {
        return values.entrySet().stream()
                .map(entry -> new SlotType(
                        entry.getKey(),
                        Optional.empty(),
                        SlotType.Resolution.ORIGINAL_VALUE,
                        entry.getValue().stream()
                                .map(value -> new SlotTypeValue(value, List.of()))
                                .toList(),
                        Optional.empty()))
                .toList();
    }
}
