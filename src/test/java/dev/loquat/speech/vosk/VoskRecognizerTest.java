package dev.loquat.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Transcript;
import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.CoffeeLocale;
import dev.loquat.speech.SpeechContext;
import dev.loquat.speech.SpeechRecognizer.Listening;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.speech.audio.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoskRecognizerTest {

    private static final Path RECORDINGS = Path.of("bots", "coffee", "tests");

    private static VoskRecognizer recognizer;

    @BeforeAll
    static void begin() {
        recognizer = new VoskRecognizer(Path.of("models"));
    }

    @AfterAll
    static void end() {
        recognizer.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "large-latte.wav | a large latte with oat milk please",
                "small.wav | make it a small one",
                "cappuccino.wav | a medium cappuccino with two sugars",
                "espresso-8khz.wav | i'd like a double espresso please"
            })
    void hearsOrdersAtEitherRate(String file, String text) throws IOException {
        List<Transcript> transcripts = hear(read(file), CoffeeLocale.idle());

        assertThat(transcripts.get(0).text()).isEqualTo(text);
        assertThat(transcripts.get(0).isFromGrammar()).isTrue();
        assertThat(transcripts.get(0).confidence()).isBetween(0.7, 1.0);
        assertThat(transcripts).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"yes.wav, yes", "no.wav, no"})
    void hearsTheAnswerToAConfirmation(String file, String text) throws IOException {
        List<Transcript> transcripts = hear(read(file), CoffeeLocale.confirming());

        assertThat(transcripts.get(0).text()).isEqualTo(text);
    }

    @Test
    void doesNotForceChatterIntoTheGrammar() throws IOException {
        List<Transcript> transcripts = hear(read("chatter.wav"), CoffeeLocale.idle());

        assertThat(transcripts).noneMatch(Transcript::isFromGrammar);
        assertThat(transcripts.get(0).text()).contains("rainy in the mountains");
    }

    @Test
    void hearsAnyWordsWhenTheSlotIsFreeForm() throws IOException {
        List<Transcript> transcripts = hear(read("chatter.wav"), CoffeeLocale.asking("Note"));

        assertThat(transcripts).hasSize(1);
        assertThat(transcripts.get(0).text()).contains("rainy in the mountains");
    }

    @Test
    void hearsNothingInSilence() {
        assertThat(hear(new Samples(new short[32_000], 16_000), CoffeeLocale.idle()))
                .isEmpty();
    }

    @Test
    void hearsNothingInNoise() {
        short[] noise = new short[32_000];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 300);
        }

        assertThat(hear(new Samples(noise, 16_000), CoffeeLocale.idle())).isEmpty();
    }

    @Test
    void hearsNothingWithoutSamples() {
        try (Listening listening = recognizer.listen(16_000, CoffeeLocale.idle())) {
            assertThat(listening.finish()).isEmpty();
        }
    }

    @Test
    void tellsWhatItHasHeardSoFar() throws IOException {
        Samples samples = read("large-latte.wav");
        List<String> partials = new ArrayList<>();

        try (Listening listening = recognizer.listen(samples.rate(), CoffeeLocale.idle())) {
            chunks(samples, 1_600).forEach(chunk -> partials.add(listening.hear(chunk)));
        }

        assertThat(partials).contains("a large latte with oat milk please").anyMatch("a large latte"::equals);
    }

    @Test
    void givesTheSameTranscriptsToAllWhoListenAtOnce() throws IOException {
        Samples samples = read("small.wav");

        List<List<Transcript>> all = Stream.generate(() -> samples)
                .limit(3)
                .parallel()
                .map(same -> hear(same, CoffeeLocale.idle()))
                .toList();

        assertThat(all).allMatch(all.get(0)::equals);
    }

    @ParameterizedTest
    @CsvSource({"chatter.wav", "small.wav"})
    void hearsPiecesTheSameWhetherAProcessorIsFreeToDecodeAheadOrNot(String file) throws IOException {
        Samples samples = read(file);
        List<Transcript> ahead = hearInPieces(samples);
        List<Listening> others = new ArrayList<>();
        try {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                Listening other = recognizer.listen(samples.rate(), CoffeeLocale.idle());
                others.add(other);
                other.hear(new short[samples.rate() / 10]);
            }

            assertThat(hearInPieces(samples)).isEqualTo(ahead).isNotEmpty();
        } finally {
            others.forEach(Listening::close);
        }
    }

    @Test
    void saysWhereToPutTheModelOfALocaleThatHasNone() {
        BotLocale icelandic = CoffeeLocale.in("is_IS");
        SpeechContext context = new SpeechContext(icelandic, Optional.empty(), DialogAction.NONE);

        assertThatThrownBy(() -> recognizer.listen(16_000, context))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining("no speech model for is_IS")
                .hasMessageContaining(Path.of("models", "speech", "is_IS").toString());
    }

    private static Samples read(String file) throws IOException {
        return new AudioReader().read(Files.readAllBytes(RECORDINGS.resolve(file)), "audio/wav");
    }

    private static List<Transcript> hearInPieces(Samples samples) {
        short[] all = samples.toArray();
        int piece = samples.rate() / 10;
        try (Listening listening = recognizer.listen(samples.rate(), CoffeeLocale.idle())) {
            for (int at = 0; at < all.length; at += piece) {
                listening.hear(Arrays.copyOfRange(all, at, Math.min(all.length, at + piece)));
            }
            return listening.finish();
        }
    }

    private static List<Transcript> hear(Samples samples, SpeechContext context) {
        try (Listening listening = recognizer.listen(samples.rate(), context)) {
            chunks(samples, 4_000).forEach(listening::hear);
            return listening.finish();
        }
    }

    private static List<short[]> chunks(Samples samples, int size) {
        short[] all = samples.toArray();
        List<short[]> chunks = new ArrayList<>();
        for (int at = 0; at < all.length; at += size) {
            chunks.add(Arrays.copyOfRange(all, at, Math.min(all.length, at + size)));
        }
        return chunks;
    }
}
