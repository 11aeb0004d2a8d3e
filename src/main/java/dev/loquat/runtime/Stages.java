package dev.loquat.runtime;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.FolderCatalog;
import dev.loquat.fulfillment.FunctionHost;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.FunctionRuntimes;
import dev.loquat.fulfillment.java.JavaRuntime;
import dev.loquat.nlu.model.Progress;
import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.SpeechRecognizer;
import dev.loquat.speech.SpeechSynthesizer;
import dev.loquat.speech.SpeechUnavailable;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.speech.synthesis.EspeakSynthesizer;
import dev.loquat.speech.vosk.VoskRecognizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The stages that have no clock of their own, so that conversations at different times can share them. */
final class Stages implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Stages.class);

    private final FolderCatalog catalog;
    private final TrainedModels models;
    private final List<FunctionRuntime> runtimes;
    private final VoskRecognizer ears;
    private final AudioReader audio;
    private final SpeechSynthesizer voice;

    private Stages(
            FolderCatalog catalog,
            TrainedModels models,
            JavaRuntime java,
            VoskRecognizer ears,
            AudioReader audio,
            SpeechSynthesizer voice) {
        this.catalog = catalog;
        this.models = models;
        this.runtimes = List.of(java);
        this.ears = ears;
        this.audio = audio;
        this.voice = voice;
    }

    static Stages open(Settings settings, Progress progress) {
        return new Stages(
                FolderCatalog.open(settings.bots()),
                new TrainedModels(settings.models(), settings.pipeline(), progress),
                new JavaRuntime(settings.data().resolve("functions")),
                new VoskRecognizer(settings.models()),
                new AudioReader(settings.maxAudio()),
                EspeakSynthesizer.onPath(System.getenv().getOrDefault("PATH", "")));
    }

    FolderCatalog catalog() {
        return catalog;
    }

    TrainedModels models() {
        return models;
    }

    SpeechRecognizer ears() {
        return ears;
    }

    AudioReader audio() {
        return audio;
    }

    SpeechSynthesizer voice() {
        return voice;
    }

    FunctionHost functions(Clock clock) {
        return new FunctionRuntimes(runtimes, clock, () -> UUID.randomUUID().toString());
    }

    /** Loads the speech models of all languages that have one; the others say so when somebody speaks. */
    void warmUpSpeech() {
        for (BotSnapshot bot : catalog.bots()) {
            bot.bot().locales().forEach(this::warmUpSpeech);
        }
    }

    private void warmUpSpeech(BotLocale locale) {
        try {
            ears.warmUp(locale.id());
        } catch (AudioRejected noModel) {
            LOG.infof("%s", noModel.getMessage());
        }
    }

    /** Says which languages cannot be spoken, and what to install. */
    void reportVoices() {
        catalog.bots().stream()
                .flatMap(bot -> bot.bot().locales().stream())
                .map(BotLocale::id)
                .distinct()
                .map(this::missingVoice)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(LOG::info);
    }

    private Optional<String> missingVoice(String localeId) {
        try {
            voice.requireVoice(localeId);
            return Optional.empty();
        } catch (SpeechUnavailable missing) {
            return Optional.of(String.valueOf(missing.getMessage()));
        }
    }

    @Override
    public void close() {
        runtimes.forEach(FunctionRuntime::close);
        ears.close();
        models.close();
    }
}
