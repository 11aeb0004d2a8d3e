package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.encoder.OnnxSentenceEncoder;
import dev.loquat.nlu.encoder.SentenceEncoder;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.slot.translated.TranslatedSlotTypes;
import dev.loquat.nlu.template.SampleUtterance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives every bot its understanding: loads what was trained before, and trains what was not. All of its models share one
 * encoder, which it owns. Thread-safe.
 */
public final class NluModels implements AutoCloseable {

    private final ModelStore store;
    private final Optional<SentenceEncoder> encoder;
    private final TranslatedSlotTypes builtins = new TranslatedSlotTypes(BuiltinSlotTypes.english());
    private final NluTrainer trainer;
    private final NluTrainer withoutEncoder;
    private final Map<Trained, TrainedModel> latest = new ConcurrentHashMap<>();

    /**
     * @param store where trained models are kept
     * @param encoder the encoder, which is closed with this; empty for {@link Pipeline#OPENNLP}. Locales whose language it does
     *     not understand have that pipeline, too
     */
    public NluModels(ModelStore store, Optional<SentenceEncoder> encoder) {
        this.store = store;
        this.encoder = encoder;
        this.trainer = new NluTrainer(encoder, builtins);
        this.withoutEncoder = encoder.isPresent() ? new NluTrainer(Optional.empty(), builtins) : trainer;
    }

    /**
     * Opens the folder of all models.
     *
     * @param models has {@code encoder/} in it, and {@code bots/} for trained models
     * @throws dev.loquat.nlu.encoder.EncoderUnavailable when the pipeline needs an encoder and there is none
     */
    public static NluModels open(Path models, Pipeline pipeline) {
        Optional<SentenceEncoder> encoder = pipeline == Pipeline.ENCODER
                ? Optional.of(OnnxSentenceEncoder.load(models.resolve("encoder"), OnnxSentenceEncoder.DEFAULT_MODEL))
                : Optional.empty();
        return new NluModels(new ModelStore(models), encoder);
    }

    /** Whether a locale as it is now was trained before. */
    public boolean isTrained(String bot, BotLocale locale) {
        return store.isSaved(bot, locale.id(), trainer(locale).fingerprint(locale));
    }

    /** The understanding of a locale: loaded when it was trained before, else trained and saved. */
    public Nlu loadOrTrain(String bot, BotLocale locale, Progress progress) {
        TrainedModel model = store.load(bot, locale.id(), trainer(locale).fingerprint(locale))
                .orElseGet(() -> train(bot, locale, progress));
        latest.put(new Trained(bot, locale.id()), model);
        return nlu(locale, model);
    }

    /**
     * The understanding of a locale that was edited, for the moment: its intents are learned, its slots are tagged as before the
     * edit, and nothing is saved. It is there in a fraction of the time of {@link #loadOrTrain}, whose result should take its place.
     *
     * @return empty when {@link #loadOrTrain} has not been asked for the locale before
     */
    public Optional<Nlu> relearn(String bot, BotLocale locale, Progress progress) {
        return Optional.ofNullable(latest.get(new Trained(bot, locale.id()))).map(before -> {
            NluTrainer its = trainer(locale);
            its.remember(store.knownSentences(bot, locale.id(), its.vectorsBy()));
            return nlu(locale, its.relearn(locale, before, progress));
        });
    }

    /**
     * The understanding of a locale, learned as {@link #loadOrTrain} learns it but neither looked up nor kept: for measuring,
     * which trains on parts of what there is.
     */
    public Nlu trainOnce(BotLocale locale, Progress progress) {
        return nlu(locale, trainer(locale).train(locale, progress));
    }

    /** The same, but that nothing is learned of slots: for measuring intents, which do not depend on that. */
    public Nlu trainIntentsOnce(BotLocale locale, Progress progress) {
        return nlu(locale, trainer(locale).trainIntents(locale, progress));
    }

    /**
     * The same of a locale whose utterances are marked texts: slots are learned from them as they were said.
     *
     * @param said utterances with the values of their slots marked; the template of each is one of the locale's
     */
    public Nlu trainOnce(BotLocale locale, List<SampleUtterance> said, Progress progress) {
        return nlu(locale, trainer(locale).train(locale, said, progress));
    }

    private Nlu nlu(BotLocale locale, TrainedModel model) {
        return new TrainedNlu(locale, model, encoder(locale), builtins.of(locale.id()));
    }

    private TrainedModel train(String bot, BotLocale locale, Progress progress) {
        NluTrainer its = trainer(locale);
        its.remember(store.knownSentences(bot, locale.id(), its.vectorsBy()));
        TrainedModel model = its.train(locale, progress);
        store.save(bot, locale.id(), its.pipeline(), its.vectorsBy(), model);
        return model;
    }

    private NluTrainer trainer(BotLocale locale) {
        return encoder(locale).isPresent() ? trainer : withoutEncoder;
    }

    /** The encoder where it understands the language. */
    private Optional<SentenceEncoder> encoder(BotLocale locale) {
        String language = BotLocale.languageOf(locale.id());
        return encoder.filter(each -> each.understands(language));
    }

    @Override
    public void close() {
        encoder.ifPresent(SentenceEncoder::close);
    }

    /** What was trained last. */
    private record Trained(String bot, String locale) {}
}
