package dev.loquat.speech.vosk;

import dev.loquat.bot.BotLocale;
import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.SpeechContext;
import dev.loquat.speech.SpeechRecognizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises speech with Vosk. A locale's model is {@code speech/<locale>/} under the models' folder; English has one that the
 * build unpacks, {@code vosk-model-en/}. A model is loaded when it is first needed.
 */
public final class VoskRecognizer implements SpeechRecognizer {

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(_[A-Za-z0-9]{2,8}){0,2}");
    private static final String ENGLISH = "en";

    private final Path models;
    private final Map<Path, VoskModel> loaded = new LinkedHashMap<>();
    private boolean isClosed;

    /**
     * @param models the folder {@code models/}
     */
    public VoskRecognizer(Path models) {
        this.models = models;
    }

    /**
     * {@inheritDoc}
     *
     * @throws AudioRejected when there is no model for the locale; it says where to put one
     */
    @Override
    public Listening listen(int sampleRate, SpeechContext context) {
        return new VoskListening(model(context.locale().id()), sampleRate, context);
    }

    /** Loads the model of a locale now, so that the first utterance need not wait. */
    public void warmUp(String localeId) {
        model(localeId);
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        loaded.values().forEach(VoskModel::close);
        loaded.clear();
    }

    private synchronized VoskModel model(String localeId) {
        if (isClosed) {
            throw new IllegalStateException("the speech recogniser is closed");
        }
        return loaded.computeIfAbsent(
                folder(localeId), folder -> new VoskModel(folder, BotLocale.languageOf(localeId)));
    }

    private Path folder(String localeId) {
        return candidates(localeId).stream()
                .filter(VoskRecognizer::isModel)
                .findFirst()
                .orElseThrow(() -> new AudioRejected("There is no speech model for " + localeId
                        + ". Put a Vosk model for its language (folders am, conf, graph; alphacephei.com/vosk/models) into "
                        + models.resolve("speech").resolve(localeId) + ", or send text."));
    }

    private List<Path> candidates(String localeId) {
        if (!LOCALE.matcher(localeId).matches()) {
            return List.of();
        }
        Path own = models.resolve("speech").resolve(localeId);
        Path ofLanguage = models.resolve("speech").resolve(BotLocale.languageOf(localeId));
        Stream<Path> builtIn = BotLocale.languageOf(localeId).equals(ENGLISH)
                ? Stream.of(models.resolve("vosk-model-en"))
                : Stream.empty();
        return Stream.concat(Stream.of(own, ofLanguage), builtIn).toList();
    }

    private static boolean isModel(Path folder) {
        return Files.exists(folder.resolve("am").resolve("final.mdl")) || Files.exists(folder.resolve("final.mdl"));
    }
}
