package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.bot.BotLocale;
import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.slot.SlotTagger;
import dev.loquat.nlu.slot.TypeSpan;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.slot.translated.TranslatedSlotTypes;
import dev.loquat.nlu.text.TokenizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    private static final BotLocale GREETER = WrittenBot.locale("""
            intent Greet
            hello
            good morning
            """);
    private static final TrainedModel MODEL = new NluTrainer(
                    Optional.empty(), new TranslatedSlotTypes(BuiltinSlotTypes.english()))
            .train(GREETER, Progress.SILENT);

    private Path models;
    private ModelStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        models = folder.resolve("bots/greeter/en_US");
        store = new ModelStore(folder);
    }

    @Test
    void leavesNothingBehindWhenSavingFails() throws IOException {
        TrainedModel unwritable = new TrainedModel("f", MODEL.classifier(), new UnwritableTagger());

        assertThatThrownBy(() -> save(unwritable)).isInstanceOf(InvalidModel.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void aDamagedModelIsAsGoodAsNone() throws IOException {
        save(MODEL);
        Files.writeString(models.resolve(MODEL.fingerprint()).resolve("intents.json"), "{");

        Optional<TrainedModel> damaged = store.load("greeter", "en_US", MODEL.fingerprint());
        save(MODEL);

        assertThat(damaged).isEmpty();
        assertThat(store.load("greeter", "en_US", MODEL.fingerprint())).isPresent();
    }

    @Test
    void keepsTheFourNewestModelsOfAPipeline() throws IOException {
        store.save("greeter", "en_US", Pipeline.ENCODER, "some encoder", called("other"));
        age("other", 0);
        for (int i = 1; i <= 6; i++) {
            save(called("model" + i));
            age("model" + i, i);
        }

        assertThat(names()).containsExactly("model3", "model4", "model5", "model6", "other");
    }

    @Test
    void whoeverMayReadTheFolderMayReadItsModels() throws IOException {
        Path plain = Files.createDirectories(models.resolveSibling("plain"));

        save(MODEL);

        assertThat(Files.getPosixFilePermissions(models.resolve(MODEL.fingerprint())))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    private void save(TrainedModel model) {
        store.save("greeter", "en_US", Pipeline.OPENNLP, "none", model);
    }

    private static TrainedModel called(String fingerprint) {
        return new TrainedModel(fingerprint, MODEL.classifier(), MODEL.tagger());
    }

    private void age(String fingerprint, int seconds) throws IOException {
        Files.setLastModifiedTime(
                models.resolve(fingerprint).resolve("manifest.json"), FileTime.fromMillis(1000L * seconds));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(models)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static final class UnwritableTagger implements SlotTagger {

        @Override
        public Tags read(TokenizedText text, Optional<Encoding> encoding, Supplier<List<TypeSpan>> hints) {
            return intent -> List.of();
        }

        @Override
        public void save(Path folder) throws IOException {
            throw new IOException("no space left on device");
        }
    }
}
