package dev.loquat.nlu.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.loquat.FileTree;
import dev.loquat.nlu.intent.IntentClassifier;
import dev.loquat.nlu.slot.NameFinderTagger;
import dev.loquat.nlu.slot.SlotTagger;
import dev.loquat.nlu.slot.crf.CrfTagger;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Trained models in a folder: {@code bots/<bot>/<locale>/<fingerprint>/} with {@code manifest.json} and the files of the
 * model's parts. A model appears all at once, so that a second process never reads half of one.
 */
public final class ModelStore {

    private static final Logger LOG = Logger.getLogger(ModelStore.class);

    private static final String MANIFEST = "manifest.json";
    private static final String UNFINISHED = ".unfinished-";

    /** How many models of a locale are kept: a bot that is changed back need not be trained again. */
    private static final int KEPT = 4;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /** @param models the folder of all models */
    public ModelStore(Path models) {
        this.folder = models.resolve("bots");
    }

    /** Whether there is a model of this fingerprint. */
    boolean isSaved(String bot, String locale, String fingerprint) {
        return Files.isRegularFile(place(bot, locale, fingerprint).resolve(MANIFEST));
    }

    /**
     * The model of this fingerprint, if it was saved. One whose files are damaged is as good as none: that is logged, and
     * they are deleted.
     */
    Optional<TrainedModel> load(String bot, String locale, String fingerprint) {
        Path model = place(bot, locale, fingerprint);
        if (!isSaved(bot, locale, fingerprint)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TrainedModel(fingerprint, IntentClassifier.load(model), tagger(model)));
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "The trained model in %s cannot be read, so its bot has to be trained again", model);
            discard(model);
            return Optional.empty();
        }
    }

    /**
     * The sentence vectors in the newest model of a locale, by text: what was changed since then is little. Empty when there is
     * none whose vectors were made so, or it cannot be read.
     */
    Map<String, float[]> knownSentences(String bot, String locale, String vectorsBy) {
        Path models = folder.resolve(bot).resolve(locale);
        if (!Files.isDirectory(models)) {
            return Map.of();
        }
        try (Stream<Path> all = Files.list(models)) {
            Optional<Path> newest = all.filter(model -> isOf(vectorsBy, model, Manifest::vectorsBy))
                    .max(Comparator.comparing(ModelStore::trainedAt));
            return newest.isPresent() ? IntentClassifier.load(newest.get()).sentences() : Map.of();
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "No sentence vectors can be read from the models in %s", models);
            return Map.of();
        }
    }

    private static SlotTagger tagger(Path model) throws IOException {
        return CrfTagger.isIn(model) ? CrfTagger.load(model) : NameFinderTagger.load(model);
    }

    private static void discard(Path model) {
        try {
            FileTree.delete(model);
        } catch (IOException e) {
            LOG.warnf(e, "The damaged model in %s cannot be deleted; please do it", model);
        }
    }

    /**
     * Saves a model; one of the same fingerprint is the same, and stays. Of the models that this pipeline has for the locale,
     * those trained longest ago are deleted.
     *
     * @throws InvalidModel when the folder cannot be written
     */
    void save(String bot, String locale, Pipeline pipeline, String vectorsBy, TrainedModel model) {
        Path place = place(bot, locale, model.fingerprint());
        try {
            Files.createDirectories(place.getParent());
            Path workplace = Files.createTempDirectory(place.getParent(), UNFINISHED);
            try {
                // A temporary folder is its owner's alone; the model's is for whoever may read its parent.
                Path unfinished = Files.createDirectory(workplace.resolve(model.fingerprint()));
                write(bot, locale, pipeline, vectorsBy, model, unfinished);
                publish(unfinished, place);
            } finally {
                FileTree.delete(workplace);
            }
            prune(place, pipeline);
        } catch (IOException e) {
            throw new InvalidModel("the trained model cannot be written to " + place + "; is the folder writable?", e);
        }
    }

    private static void write(
            String bot, String locale, Pipeline pipeline, String vectorsBy, TrainedModel model, Path folder)
            throws IOException {
        model.classifier().save(folder);
        model.tagger().save(folder);
        Manifest manifest = new Manifest(bot, locale, model.fingerprint(), pipeline.id(), vectorsBy, fileNames(folder));
        Files.write(folder.resolve(MANIFEST), JSON.writeValueAsBytes(manifest));
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
        }
    }

    private static void prune(Path newest, Pipeline pipeline) throws IOException {
        try (Stream<Path> siblings = Files.list(newest.getParent())) {
            List<Path> oldest = siblings.filter(model -> !model.equals(newest))
                    .filter(model -> isOf(pipeline.id(), model, Manifest::pipeline))
                    .sorted(Comparator.comparing(ModelStore::trainedAt).reversed())
                    .skip(KEPT - 1L)
                    .toList();
            for (Path model : oldest) {
                FileTree.delete(model);
            }
        }
    }

    /** What cannot be read may be in the hands of another process. */
    private static boolean isOf(String wanted, Path model, Function<Manifest, @Nullable String> property) {
        try {
            Path manifest = model.resolve(MANIFEST);
            return Files.isRegularFile(manifest)
                    && wanted.equals(property.apply(JSON.readValue(manifest.toFile(), Manifest.class)));
        } catch (IOException e) {
            return false;
        }
    }

    private static FileTime trainedAt(Path model) {
        try {
            return Files.getLastModifiedTime(model.resolve(MANIFEST));
        } catch (IOException e) {
            // Another process has just deleted it.
            return FileTime.fromMillis(0);
        }
    }

    private record Manifest(
            String bot, String locale, String fingerprint, String pipeline, String vectorsBy, List<String> files) {}
}
