package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.encoder.SentenceEncoder;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.slot.translated.TranslatedSlotTypes;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Understanding learned from utterances in which slot values are marked, as corpora have them, without a bot. They are made into
 * a bot: an intent for each that there is, a template for each utterance, and for each slot name an open slot type with the
 * values that were marked. That bot is trained as every other one is.
 */
public final class AnnotatedTraining {

    private static final String LOCALE = "en_US";

    /** A corpus of intents has nothing that is meant for nobody, so the likeliest intent always counts. */
    private static final double NO_THRESHOLD = 0;

    private static final String FALLBACK = "FallbackIntent";

    private final Map<String, List<SampleUtterance>> byIntent = new LinkedHashMap<>();
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    private AnnotatedTraining(List<SampleUtterance> utterances) {
        for (SampleUtterance utterance : utterances) {
            byIntent.computeIfAbsent(utterance.intent(), intent -> new ArrayList<>())
                    .add(utterance);
            for (SlotSpan slot : utterance.slots()) {
                values.computeIfAbsent(slot.slot(), name -> new LinkedHashSet<>())
                        .add(utterance.text().substring(slot.start(), slot.end()));
            }
        }
    }

    /**
     * Trains.
     *
     * @param utterances with their slots in the order of the text; the template of each is not read
     * @param encoder stays open when the result is closed; empty for {@link Pipeline#OPENNLP}
     */
    public static Nlu train(List<SampleUtterance> utterances, Optional<SentenceEncoder> encoder, Progress progress) {
        BuiltinSlotTypes builtins = BuiltinSlotTypes.english();
        BotLocale locale = locale(utterances);
        TrainedModel model =
                new NluTrainer(encoder, new TranslatedSlotTypes(builtins)).train(locale, said(utterances), progress);
        return new TrainedNlu(locale, model, encoder, builtins);
    }

    static List<SampleUtterance> said(List<SampleUtterance> utterances) {
        return utterances.stream().map(AnnotatedTraining::withTemplate).toList();
    }

    /** The bot that the utterances describe. */
    public static BotLocale locale(List<SampleUtterance> utterances) {
        AnnotatedTraining training = new AnnotatedTraining(utterances);
        List<Intent> intents = new ArrayList<>();
        training.byIntent.forEach(
                (name, own) -> intents.add(intent(name, Optional.empty(), templates(own), slots(own))));
        intents.add(intent(FALLBACK, Optional.of(Intent.FALLBACK), List.of(), List.of()));
        List<SlotType> types = training.values.entrySet().stream()
                .map(type -> type(type.getKey(), type.getValue()))
                .toList();
        return new BotLocale(LOCALE, NO_THRESHOLD, intents, types, List.of());
    }

    private static Intent intent(
            String name, Optional<String> parent, List<UtteranceTemplate> templates, List<Slot> slots) {
        return new Intent(
                name,
                parent,
                templates,
                slots,
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                Response.NONE,
                List.of(),
                List.of());
    }

    private static List<UtteranceTemplate> templates(List<SampleUtterance> utterances) {
        return utterances.stream()
                .map(AnnotatedTraining::template)
                .distinct()
                .map(UtteranceTemplate::parse)
                .toList();
    }

    private static SampleUtterance withTemplate(SampleUtterance utterance) {
        return new SampleUtterance(utterance.intent(), template(utterance), utterance.text(), utterance.slots());
    }

    private static String template(SampleUtterance utterance) {
        StringBuilder template = new StringBuilder();
        int at = 0;
        for (SlotSpan slot : utterance.slots()) {
            template.append(words(utterance.text().substring(at, slot.start())))
                    .append('{')
                    .append(slot.slot())
                    .append('}');
            at = slot.end();
        }
        return template.append(words(utterance.text().substring(at))).toString();
    }

    /** What means something in a template is no word of an utterance. */
    private static String words(String text) {
        return text.replaceAll("[\\\\\\[\\](){}|]", " ");
    }

    private static List<Slot> slots(List<SampleUtterance> utterances) {
        return utterances.stream()
                .flatMap(utterance -> utterance.slots().stream())
                .map(SlotSpan::slot)
                .distinct()
                .sorted()
                .map(name -> new Slot(name, name, false, Optional.empty(), List.of(), false, false))
                .toList();
    }

    private static SlotType type(String name, Set<String> values) {
        List<SlotTypeValue> known = values.stream()
                .map(value -> new SlotTypeValue(value, List.of()))
                .toList();
        return new SlotType(name, Optional.empty(), SlotType.Resolution.ORIGINAL_VALUE, known, Optional.empty());
    }
}
