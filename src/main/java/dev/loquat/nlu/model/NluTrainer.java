package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.nlu.encoder.SentenceEncoder;
import dev.loquat.nlu.intent.IntentTrainer;
import dev.loquat.nlu.slot.NameFinderTagger;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotExamples;
import dev.loquat.nlu.template.TemplateSampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Trains locales; thread-safe. The same definition always gives the same model, byte by byte. */
final class NluTrainer {

    private static final long SEED = 20_260_301;

    /** So many utterances an intent should have; what its templates lack, their expansions and slot values make up. */
    private static final int UTTERANCES_PER_INTENT = 60;

    private static final int MOST_PER_TEMPLATE = 6;
    private static final int TAGGER_UTTERANCES_PER_TEMPLATE = 20;

    private static final int PROGRESS_STEP = 50;

    /** About 30 MB of sentence vectors: training after a small change encodes only what is new. */
    private static final int REMEMBERED = 20_000;

    private final Optional<SentenceEncoder> encoder;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    /** @param encoder the encoder of {@link Pipeline#ENCODER}; empty for {@link Pipeline#OPENNLP} */
    NluTrainer(Optional<SentenceEncoder> encoder) {
        this.encoder = encoder;
    }

    /** The pipeline for which this trains. */
    Pipeline pipeline() {
        return encoder.isPresent() ? Pipeline.ENCODER : Pipeline.OPENNLP;
    }

    /** The fingerprint of the model that training this locale would give. */
    String fingerprint(BotLocale locale) {
        return Fingerprint.of(
                locale, pipeline(), encoder.map(SentenceEncoder::fingerprint).orElse("none"));
    }

    /** Learns intents and slots from the utterances of a locale. */
    TrainedModel train(BotLocale locale, Progress progress) {
        if (vectors.size() > REMEMBERED) {
            vectors.clear();
        }
        List<Intent> intents = TrainableIntents.of(locale);
        TemplateSampler sampler = new TemplateSampler(new SlotExamples(locale), SEED);
        List<SampleUtterance> samples = new ArrayList<>();
        intents.forEach(intent -> samples.addAll(sampler.sample(intent, perTemplate(intent))));
        List<String> names = intents.stream().map(Intent::name).toList();
        IntentTrainer intentTrainer = new IntentTrainer(names, samples, vectors(samples.size(), progress));
        progress.report("learning " + names.size() + " intents", 0, 2);
        var classifier = intentTrainer.train();
        progress.report("learning slots", 1, 2);
        List<SampleUtterance> forSlots = new ArrayList<>();
        intents.forEach(intent -> forSlots.addAll(sampler.sample(intent, TAGGER_UTTERANCES_PER_TEMPLATE)));
        NameFinderTagger tagger = NameFinderTagger.train(forSlots);
        progress.report("trained", 2, 2);
        return new TrainedModel(fingerprint(locale), classifier, tagger);
    }

    private static int perTemplate(Intent intent) {
        int enough = UTTERANCES_PER_INTENT / Math.max(1, intent.utterances().size());
        return Math.max(1, Math.min(MOST_PER_TEMPLATE, enough));
    }

    /** Counts as progress only what has to be encoded. */
    private Function<String, float[]> vectors(int samples, Progress progress) {
        AtomicInteger encoded = new AtomicInteger();
        return text -> vectors.computeIfAbsent(text, unseen -> {
            int count = encoded.getAndIncrement();
            if (count < samples && count % PROGRESS_STEP == 0) {
                progress.report("reading utterances", count, samples);
            }
            return encoder.map(each -> each.encode(unseen).sentence()).orElseGet(() -> new float[0]);
        });
    }
}
