package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.nlu.encoder.OnnxSentenceEncoder;
import dev.loquat.nlu.encoder.SentenceEncoder;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.slot.translated.TranslatedSlotTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NluTrainerTest {

    private static final BotLocale LAMPS = WrittenBot.locale("""
            intent SwitchOn
            slot Lamp Lamp
            (turn|switch) on the {Lamp}
            light the {Lamp} please
            intent SwitchOff
            slot Lamp Lamp
            (turn|switch) off the {Lamp}
            no light from the {Lamp}
            type Lamp: floor lamp=standing lamp, ceiling light, desk lamp
            """);

    @Test
    void trainsTheSameBytesAgain(@TempDir Path folder) throws IOException {
        try (SentenceEncoder encoder =
                OnnxSentenceEncoder.load(Path.of("models", "encoder"), OnnxSentenceEncoder.DEFAULT_MODEL)) {
            train(folder.resolve("one"), encoder);
            train(folder.resolve("two"), encoder);
        }

        List<Path> files = files(folder.resolve("one"));

        assertThat(files).hasSizeGreaterThan(5).allSatisfy(file -> {
            Path twin = folder.resolve("two").resolve(folder.resolve("one").relativize(file));
            assertThat(twin).hasSameBinaryContentAs(file);
        });
    }

    @Test
    void fingerprintsWhatTrainingReadsOnly() {
        NluTrainer trainer = new NluTrainer(Optional.empty(), new TranslatedSlotTypes(BuiltinSlotTypes.english()));
        BotLocale otherThreshold =
                new BotLocale(LAMPS.id(), 0.7, LAMPS.intents(), LAMPS.slotTypes(), LAMPS.customVocabulary());
        BotLocale otherTypes = new BotLocale(LAMPS.id(), 0.4, LAMPS.intents(), List.of(), LAMPS.customVocabulary());

        assertThat(trainer.fingerprint(otherThreshold)).isEqualTo(trainer.fingerprint(LAMPS));
        assertThat(trainer.fingerprint(otherTypes)).isNotEqualTo(trainer.fingerprint(LAMPS));
    }

    private static void train(Path folder, SentenceEncoder encoder) {
        NluTrainer trainer = new NluTrainer(Optional.of(encoder), new TranslatedSlotTypes(BuiltinSlotTypes.english()));
        new ModelStore(folder)
                .save(
                        "lamps",
                        LAMPS.id(),
                        trainer.pipeline(),
                        trainer.vectorsBy(),
                        trainer.train(LAMPS, Progress.SILENT));
    }

    private static List<Path> files(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
