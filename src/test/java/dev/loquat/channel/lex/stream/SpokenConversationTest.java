package dev.loquat.channel.lex.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.ExampleBotsProfile;
import dev.loquat.channel.InstalledVoice;
import dev.loquat.channel.Recordings;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.turn.Conversations;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lexruntimev2.model.AudioResponseEvent;
import software.amazon.awssdk.services.lexruntimev2.model.ConversationMode;
import software.amazon.awssdk.services.lexruntimev2.model.IntentResultEvent;
import software.amazon.awssdk.services.lexruntimev2.model.IntentState;
import software.amazon.awssdk.services.lexruntimev2.model.PlaybackInterruptionEvent;
import software.amazon.awssdk.services.lexruntimev2.model.TextResponseEvent;
import software.amazon.awssdk.services.lexruntimev2.model.TranscriptEvent;

/** Dialogues by voice with a real bot, real ears and real understanding. */
@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class SpokenConversationTest {

    @Inject
    Conversations conversations;

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void ordersACoffeeInThreeTurns() throws Exception {
        try (SdkConversation talk = SdkConversation.open(server, "COFFEE0001", "voice", ConversationMode.AUDIO)) {
            say(talk, "large-latte", 16_000);
            assertThat(talk.next(TranscriptEvent.class).transcript()).contains("large latte");
            IntentResultEvent order = talk.next(IntentResultEvent.class);
            assertThat(order.inputModeAsString()).isEqualTo("Speech");
            assertThat(order.sessionState().intent().name()).isEqualTo("OrderDrink");
            assertThat(slot(order, "Drink")).isEqualTo("latte");
            assertThat(slot(order, "Size")).isEqualTo("large");
            assertThat(slot(order, "Milk")).isEqualTo("oat");
            assertThat(said(talk)).contains("a large latte with oat milk", "4.50");

            talk.played();
            say(talk, "small", 16_000);
            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("make it a small one");
            IntentResultEvent corrected = talk.next(IntentResultEvent.class);
            assertThat(slot(corrected, "Size")).isEqualTo("small");
            assertThat(slot(corrected, "Drink")).isEqualTo("latte");
            assertThat(said(talk)).contains("a small latte with oat milk");

            talk.played();
            say(talk, "yes", 16_000);
            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("yes");
            assertThat(talk.next(IntentResultEvent.class)
                            .sessionState()
                            .intent()
                            .state())
                    .isEqualTo(IntentState.FULFILLED);
            assertThat(said(talk)).contains("coming up");
        }
    }

    @Test
    void hearsATelephoneLine() throws Exception {
        try (SdkConversation talk = SdkConversation.open(server, "COFFEE0001", "phone", ConversationMode.AUDIO)) {
            say(talk, "cappuccino", 8_000);

            assertThat(talk.next(TranscriptEvent.class).transcript()).contains("medium cappuccino");
            IntentResultEvent order = talk.next(IntentResultEvent.class);
            assertThat(slot(order, "Drink")).isEqualTo("cappuccino");
            assertThat(slot(order, "Size")).isEqualTo("medium");
        }
    }

    @Test
    void answersAloudUntilItIsInterrupted() throws Exception {
        InstalledVoice.requireOrSkip(conversations);
        try (SdkConversation talk = SdkConversation.begin(server, "COFFEE0001", "aloud", ConversationMode.AUDIO)) {
            talk.configure(event -> event.responseContentType("audio/pcm"));

            say(talk, "large-latte", 16_000);
            talk.next(TranscriptEvent.class);
            talk.next(IntentResultEvent.class);
            assertThat(said(talk)).contains("a large latte with oat milk");
            assertThat(heard(talk)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));

            talk.played();
            say(talk, "small", 16_000);
            talk.next(TranscriptEvent.class);
            talk.next(IntentResultEvent.class);
            assertThat(said(talk)).contains("a small latte with oat milk");
            assertThat(heard(talk)).isGreaterThan(Duration.ofSeconds(2));

            say(talk, "yes", 16_000);
            assertThat(talk.next(PlaybackInterruptionEvent.class).eventReasonAsString())
                    .isEqualTo("VOICE_START_DETECTED");
            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("yes");
            talk.next(IntentResultEvent.class);
            assertThat(said(talk)).contains("coming up");
            assertThat(heard(talk)).isGreaterThan(Duration.ofMillis(500));
        }
    }

    /** How long the reply sounds, whose end an empty chunk tells. */
    private static Duration heard(SdkConversation talk) throws Exception {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        AudioResponseEvent event = talk.next(AudioResponseEvent.class);
        while (event.audioChunk().asByteArrayUnsafe().length > 0) {
            assertThat(event.contentType()).isEqualTo("audio/pcm");
            sound.writeBytes(event.audioChunk().asByteArray());
            event = talk.next(AudioResponseEvent.class);
        }
        return new AudioReader().read(sound.toByteArray(), "audio/pcm").duration();
    }

    /** The microphone is open all the time; the client never says where an utterance ends. */
    private static void say(SdkConversation talk, String recording, int rate) {
        talk.speak(Recordings.samples(Path.of("bots/coffee/tests/" + recording + ".wav"), rate), rate);
        talk.speak(new byte[2 * rate], rate);
    }

    private static String said(SdkConversation talk) throws Exception {
        return talk.next(TextResponseEvent.class).messages().get(0).content();
    }

    private static String slot(IntentResultEvent result, String name) {
        return Optional.ofNullable(result.sessionState().intent().slots().get(name))
                .orElseThrow()
                .value()
                .interpretedValue();
    }
}
