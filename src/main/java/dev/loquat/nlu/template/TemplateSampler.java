package dev.loquat.nlu.template;

import dev.loquat.bot.Intent;
import dev.loquat.bot.NameInWords;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes training utterances of templates: some of the expansions of each, evenly chosen, with drawn slot values. */
public final class TemplateSampler {

    private static final int MAX_EXPANSIONS = 500;

    private final SlotExamples examples;
    private final SplittableRandom random;

    /**
     * @param examples the values to draw from
     * @param seed of the draws; the same seed makes the same utterances
     */
    public TemplateSampler(SlotExamples examples, long seed) {
        this.examples = examples;
        this.random = new SplittableRandom(seed);
    }

    /** Utterances of an intent, of every template at least one and at most so many, each text once. */
    public List<SampleUtterance> sample(Intent intent, int perTemplate) {
        Map<String, SampleUtterance> byText = new LinkedHashMap<>();
        for (UtteranceTemplate template : intent.utterances()) {
            for (ExpandedUtterance expansion : chosen(template, perTemplate)) {
                SampleUtterance utterance = fill(intent, template, expansion);
                byText.putIfAbsent(utterance.text(), utterance);
            }
        }
        return List.copyOf(byText.values());
    }

    /** Evenly chosen expansions; those with slots again and again, for other values, until there are enough. */
    private static List<ExpandedUtterance> chosen(UtteranceTemplate template, int count) {
        List<ExpandedUtterance> all = template.expand(MAX_EXPANSIONS);
        List<ExpandedUtterance> chosen = new ArrayList<>();
        int distinct = Math.min(count, all.size());
        for (int i = 0; i < distinct; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / distinct)));
        }
        List<ExpandedUtterance> withSlots =
                chosen.stream().filter(each -> !each.slotNames().isEmpty()).toList();
        for (int i = 0; chosen.size() < count && !withSlots.isEmpty(); i++) {
            chosen.add(withSlots.get(i % withSlots.size()));
        }
        return chosen;
    }

    private SampleUtterance fill(Intent intent, UtteranceTemplate template, ExpandedUtterance expansion) {
        StringBuilder text = new StringBuilder();
        List<SlotSpan> spans = new ArrayList<>();
        for (ExpandedUtterance.Part part : expansion.parts()) {
            if (text.length() > 0) {
                text.append(' ');
            }
            int start = text.length();
            text.append(part.isSlot() ? draw(intent, part.text()) : part.text());
            if (part.isSlot()) {
                spans.add(new SlotSpan(part.text(), start, text.length()));
            }
        }
        return new SampleUtterance(intent.name(), template.source(), text.toString(), spans);
    }

    private String draw(Intent intent, String slotName) {
        List<String> values = intent.slot(slotName).map(this::valuesOf).orElse(List.of(NameInWords.of(slotName)));
        return values.get(random.nextInt(values.size()));
    }

    private List<String> valuesOf(Slot slot) {
        return examples.valuesOf(slot);
    }
}
