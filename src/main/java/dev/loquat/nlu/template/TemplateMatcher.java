package dev.loquat.nlu.template;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All templates of a locale, ready to read utterances. A template reads an utterance when its words and values of its slots
 * make up all of it, but for punctuation and {@link CarrierWords}. Thread-safe.
 */
public final class TemplateMatcher {

    private final List<Compiled> anyStart = new ArrayList<>();
    private final Map<String, List<Compiled>> byFirstWord = new LinkedHashMap<>();

    /** Compiles the templates of these intents. */
    public TemplateMatcher(List<Intent> intents) {
        for (Intent intent : intents) {
            intent.utterances().forEach(template -> add(intent.name(), template));
        }
    }

    /** Compiles the answers of a slot of this intent. */
    public TemplateMatcher(Intent intent, Slot slot) {
        slot.utterances().forEach(template -> add(intent.name(), template));
    }

    private void add(String intent, UtteranceTemplate template) {
        TemplateState start = TemplateState.compile(template.root(), new TemplateState.End());
        Compiled compiled = new Compiled(intent, template.source(), start);
        Optional<List<String>> firstWords = FirstWords.of(start);
        if (firstWords.isEmpty()) {
            anyStart.add(compiled);
        }
        firstWords.orElse(List.of()).stream()
                .distinct()
                .forEach(word -> byFirstWord
                        .computeIfAbsent(word, key -> new ArrayList<>())
                        .add(compiled));
    }

    /**
     * All templates that read an utterance, at most one reading of each: exact readings first, and of the others those first that
     * leave the fewest words to slots. In "cancel flight 998877" the flight is none of the code's words if a template has it.
     */
    public List<TemplateReading> match(TokenizedText text, SlotValueSpans values) {
        List<TemplateReading> exact = new ArrayList<>();
        List<TemplateReading> open = new ArrayList<>();
        for (int start = 0; start < text.size(); start++) {
            for (Compiled template : startingWith(text.normal(start))) {
                Optional<TemplateReading> reading = new TemplateRun(text, values, template.intent())
                        .read(template.start(), start, template.source());
                reading.ifPresent(each -> (each.isExact() ? exact : open).add(each));
            }
            if (!CarrierWords.isAround(text.token(start))) {
                break;
            }
        }
        open.sort(Comparator.comparingInt(TemplateReading::slotWords));
        exact.addAll(open);
        return exact;
    }

    private List<Compiled> startingWith(String word) {
        List<Compiled> templates = new ArrayList<>(byFirstWord.getOrDefault(word, List.of()));
        templates.addAll(anyStart);
        return templates;
    }

    private record Compiled(String intent, String source, TemplateState start) {}

    /** The words with which a template may begin; empty when it may begin with a slot or be read to its end at once. */
    private static final class FirstWords implements TemplateState.Cases<Optional<List<String>>> {

        static Optional<List<String>> of(TemplateState state) {
            return state.match(new FirstWords());
        }

        @Override
        public Optional<List<String>> end() {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> word(TemplateState.Word word) {
            return Optional.of(List.of(word.normal()));
        }

        @Override
        public Optional<List<String>> slot(TemplateState.SlotValue slot) {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> fork(TemplateState.Fork fork) {
            List<String> words = new ArrayList<>();
            for (TemplateState branch : fork.branches()) {
                Optional<List<String>> first = of(branch);
                if (first.isEmpty()) {
                    return Optional.empty();
                }
                words.addAll(first.get());
            }
            return Optional.of(words);
        }
    }
}
