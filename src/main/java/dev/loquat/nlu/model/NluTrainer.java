package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.encoder.SentenceEncoder;
import dev.loquat.nlu.intent.IntentClassifier;
import dev.loquat.nlu.intent.IntentTrainer;
import dev.loquat.nlu.slot.NameFinderTagger;
import dev.loquat.nlu.slot.SlotTagger;
import dev.loquat.nlu.slot.crf.CrfTaggerTrainer;
import dev.loquat.nlu.slot.translated.TranslatedSlotTypes;
import dev.loquat.nlu.template.SampleUtterance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Trains locales; thread-safe. The same definition always gives the same model, byte by byte. */
final class NluTrainer {

    private final Optional<SentenceEncoder> encoder;
    private final Optional<EncodedUtterances> encoded;
    private final TranslatedSlotTypes builtins;

    /** @param encoder the encoder of {@link Pipeline#ENCODER}; empty for {@link Pipeline#OPENNLP} */
    NluTrainer(Optional<SentenceEncoder> encoder, TranslatedSlotTypes builtins) {
        this.encoder = encoder;
        this.encoded = encoder.map(EncodedUtterances::new);
        this.builtins = builtins;
    }

    /** The pipeline for which this trains. */
    Pipeline pipeline() {
        return encoder.isPresent() ? Pipeline.ENCODER : Pipeline.OPENNLP;
    }

    /** What tells the encoder from every other one; {@code none} without one. */
    private String encoder() {
        return encoder.map(SentenceEncoder::fingerprint).orElse("none");
    }

    /** What has to be the same for a text to have the same vector: the encoder, and how this version asks it. */
    String vectorsBy() {
        return encoder() + "/" + Fingerprint.TRAINER_VERSION;
    }

    /** The fingerprint of the model that training this locale would give. */
    String fingerprint(BotLocale locale) {
        return Fingerprint.of(locale, pipeline(), encoder());
    }

    /** Learns intents and slots from the utterances of a locale. */
    TrainedModel train(BotLocale locale, Progress progress) {
        return train(locale, List.of(), progress);
    }

    /**
     * Learns intents and slots from what users said, and slots from the locale's utterances too.
     *
     * @param said utterances with their values marked; none to learn from the locale's utterances alone
     */
    TrainedModel train(BotLocale locale, List<SampleUtterance> said, Progress progress) {
        TrainingUtterances utterances = TrainingUtterances.of(locale, said);
        Map<String, Encoding> encodings = encode(locale, utterances, progress);
        progress.report("learning intents", 0, 2);
        IntentClassifier classifier = intentTrainer(locale, utterances).train();
        progress.report("learning slots", 1, 2);
        SlotTagger tagger = tagger(locale, utterances, encodings);
        progress.report("trained", 2, 2);
        return new TrainedModel(fingerprint(locale), classifier, tagger);
    }

    /** Learns the intents of a locale as {@link #train} does, and nothing of its slots; of sentences seen before it asks no encoder. */
    TrainedModel trainIntents(BotLocale locale, Progress progress) {
        TrainingUtterances utterances = TrainingUtterances.of(locale, List.of());
        encodeSentences(utterances, progress);
        return new TrainedModel(
                fingerprint(locale), intentTrainer(locale, utterances).train(), SlotTagger.UNLEARNED);
    }

    /**
     * Learns the intents of a locale and nothing of its slots. That is most of the difference that an edit makes, for a fraction of
     * the time: of a sentence that has not changed the vector is remembered, while those of its words are not.
     *
     * @param before the model of before the edit: it tags the slots, as far as they are still there, and it is as sure as the new one
     */
    TrainedModel relearn(BotLocale locale, TrainedModel before, Progress progress) {
        TrainingUtterances utterances = TrainingUtterances.of(locale, List.of());
        encodeSentences(utterances, progress);
        return new TrainedModel(
                fingerprint(locale), intentTrainer(locale, utterances).trainLike(before.classifier()), before.tagger());
    }

    private IntentTrainer intentTrainer(BotLocale locale, TrainingUtterances utterances) {
        List<String> names =
                TrainableIntents.of(locale).stream().map(Intent::name).toList();
        return new IntentTrainer(names, utterances.forIntents(), this::sentence);
    }

    /** Only where slots are to be tagged the words' vectors are wanted. */
    private Map<String, Encoding> encode(BotLocale locale, TrainingUtterances utterances, Progress progress) {
        Set<String> withSlots = locale.intents().stream()
                .filter(intent -> !intent.slots().isEmpty())
                .map(Intent::name)
                .collect(Collectors.toSet());
        Map<String, Encoding> tagged = encoded.map(each -> each.encode(
                        Stream.concat(utterances.said().stream(), utterances.made().stream())
                                .filter(utterance -> withSlots.contains(utterance.intent()))
                                .map(SampleUtterance::text)
                                .toList(),
                        progress))
                .orElse(Map.of());
        encodeSentences(utterances, progress);
        return tagged;
    }

    private void encodeSentences(TrainingUtterances utterances, Progress progress) {
        encoded.ifPresent(each -> each.encodeSentences(
                utterances.forIntents().stream().map(SampleUtterance::text).toList(), progress));
    }

    /** Remembers sentence vectors of this encoder from an earlier training. */
    void remember(Map<String, float[]> sentences) {
        encoded.ifPresent(each -> each.remember(sentences));
    }

    private float[] sentence(String text) {
        return encoded.map(each -> each.sentence(text)).orElseGet(() -> new float[0]);
    }

    private SlotTagger tagger(BotLocale locale, TrainingUtterances utterances, Map<String, Encoding> encodings) {
        return encoder.<SlotTagger>map(each -> new CrfTaggerTrainer(
                                locale,
                                builtins.of(locale.id()),
                                text -> Optional.ofNullable(encodings.remove(text))
                                        .orElseGet(() -> each.encode(text)))
                        .train(utterances.said(), utterances.made(), each.dimension()))
                .orElseGet(() ->
                        NameFinderTagger.train(Stream.concat(utterances.said().stream(), utterances.made().stream())
                                .toList()));
    }
}
