package dev.loquat.nlu.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.loquat.nlu.intent.IntentClassifier;
import dev.loquat.nlu.slot.NameFinderTagger;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Trained models in a folder: {@code bots/<bot>/<locale>/<fingerprint>/} with {@code manifest.json} and the files of the
 * model's parts. A model appears all at once, so that a second process never reads half of one.
 */
public final class ModelStore {

    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /** @param models the folder of all models */
    public ModelStore(Path models) {
        this.folder = models.resolve("bots");
    }

    /** Whether there is a model of this fingerprint. */
    public boolean isSaved(String bot, String locale, String fingerprint) {
        return Files.isRegularFile(place(bot, locale, fingerprint).resolve(MANIFEST));
    }

    /**
     * The model of this fingerprint, if it was saved.
     *
     * @throws InvalidModel when its files are damaged
     */
    public Optional<TrainedModel> load(String bot, String locale, String fingerprint) {
        Path model = place(bot, locale, fingerprint);
        if (!isSaved(bot, locale, fingerprint)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new TrainedModel(fingerprint, IntentClassifier.load(model), NameFinderTagger.load(model)));
        } catch (IOException e) {
            throw new InvalidModel(
                    "the trained model in " + model + " cannot be read; delete the folder and train again", e);
        }
    }

    /**
     * Saves a model; one of the same fingerprint is the same, and stays.
     *
     * @throws InvalidModel when the folder cannot be written
     */
    public void save(String bot, String locale, Pipeline pipeline, TrainedModel model) {
        Path place = place(bot, locale, model.fingerprint());
        try {
            Files.createDirectories(place.getParent());
            Path unfinished = Files.createTempDirectory(place.getParent(), ".unfinished-");
            model.classifier().save(unfinished);
            model.tagger().save(unfinished);
            Manifest manifest = new Manifest(bot, locale, model.fingerprint(), pipeline.id(), fileNames(unfinished));
            Files.write(unfinished.resolve(MANIFEST), JSON.writeValueAsBytes(manifest));
            publish(unfinished, place);
        } catch (IOException e) {
            throw new InvalidModel("the trained model cannot be written to " + place + "; is the folder writable?", e);
        }
    }

    private Path place(String bot, String locale, String fingerprint) {
        return folder.resolve(bot).resolve(locale).resolve(fingerprint);
    }

    private static List<String> fileNames(Path model) throws IOException {
        try (Stream<Path> files = Files.list(model)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Another process may have been faster: then its model stands, and this one goes. */
    private static void publish(Path unfinished, Path place) throws IOException {
        try {
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isRegularFile(place.resolve(MANIFEST))) {
                throw e;
            }
            delete(unfinished);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Manifest(String bot, String locale, String fingerprint, String pipeline, List<String> files) {}
}
