package dev.loquat.channel.lex.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lexruntimev2.model.BadGatewayException;
import software.amazon.awssdk.services.lexruntimev2.model.ConflictException;
import software.amazon.awssdk.services.lexruntimev2.model.ConversationMode;
import software.amazon.awssdk.services.lexruntimev2.model.DependencyFailedException;
import software.amazon.awssdk.services.lexruntimev2.model.HeartbeatEvent;
import software.amazon.awssdk.services.lexruntimev2.model.IntentResultEvent;
import software.amazon.awssdk.services.lexruntimev2.model.InternalServerException;
import software.amazon.awssdk.services.lexruntimev2.model.Message;
import software.amazon.awssdk.services.lexruntimev2.model.PlaybackInterruptionEvent;
import software.amazon.awssdk.services.lexruntimev2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lexruntimev2.model.TextResponseEvent;
import software.amazon.awssdk.services.lexruntimev2.model.ThrottlingException;
import software.amazon.awssdk.services.lexruntimev2.model.TranscriptEvent;
import software.amazon.awssdk.services.lexruntimev2.model.ValidationException;

/** {@code StartConversation} as the AWS SDK for Java has it, over HTTP/2 with prior knowledge and in signed messages. */
@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class SdkConversationStreamTest {

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void answersTypedWordsWhileTheRequestIsOpen() throws Throwable {
        try (SdkConversation talk = text("typed")) {
            talk.type("book a hotel");

            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("book a hotel");
            IntentResultEvent result = talk.next(IntentResultEvent.class);
            assertThat(result.inputModeAsString()).isEqualTo("Text");
            assertThat(result.sessionState().dialogAction().slotToElicit()).isEqualTo("City");
            assertThat(result.sessionId()).isEqualTo("typed");
            TextResponseEvent said = talk.next(TextResponseEvent.class);
            assertThat(said.messages().get(0).content()).isEqualTo("Which city?");
            assertThat(said.eventId()).startsWith("RESPONSE-");

            talk.type("Chicago");
            talk.next(TranscriptEvent.class);
            assertThat(talk.next(IntentResultEvent.class)
                            .sessionState()
                            .dialogAction()
                            .typeAsString())
                    .isEqualTo("ConfirmIntent");
        }
    }

    @Test
    void endsWhenTheClientClosesItsHalf() throws Throwable {
        try (SdkConversation talk = text("half")) {
            talk.type("book a hotel");
            talk.next(TranscriptEvent.class);
            talk.next(IntentResultEvent.class);
            talk.next(TextResponseEvent.class);

            talk.halfClose();

            talk.awaitEnd();
        }
    }

    @Test
    void endsWhenTheClientSaysSo() throws Throwable {
        try (SdkConversation talk = text("bye")) {
            talk.disconnect();

            talk.awaitEnd();
        }
    }

    @Test
    void readsKeysUntilTheOneThatEndsThem() throws Throwable {
        try (SdkConversation talk = text("keys")) {
            talk.press("99*1234#");

            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("1234");
            assertThat(talk.next(IntentResultEvent.class).inputModeAsString()).isEqualTo("DTMF");
        }
    }

    @Test
    void hearsSpeechThatTheClientEnds() throws Throwable {
        try (SdkConversation talk = audio("spoken")) {
            talk.speak(sound(16_000), 8_000);
            talk.endUtterance();

            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("book a hotel");
            assertThat(talk.next(IntentResultEvent.class).inputModeAsString()).isEqualTo("Speech");
        }
    }

    @Test
    void findsTheEndOfAnUtteranceInSoundThatGoesOn() throws Throwable {
        try (SdkConversation talk = audio("endless")) {
            talk.speak(new byte[8_000], 8_000);
            talk.speak(sound(16_000), 8_000);
            talk.speak(new byte[16_000], 8_000);

            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("book a hotel");
        }
    }

    @Test
    void saysThatTheReplyIsCutShortWhenTheUserSpeaksIntoIt() throws Throwable {
        try (SdkConversation talk = audio("barge-in")) {
            talk.speak(sound(16_000), 8_000);
            talk.endUtterance();
            talk.next(TranscriptEvent.class);
            talk.next(IntentResultEvent.class);
            talk.next(TextResponseEvent.class);

            talk.press("1");

            assertThat(talk.next(PlaybackInterruptionEvent.class).eventReasonAsString())
                    .isEqualTo("DTMF_START_DETECTED");
        }
    }

    @Test
    void saysNothingOfTheKindWhenTheReplyHasBeenPlayed() throws Throwable {
        try (SdkConversation talk = audio("played")) {
            talk.press("1#");
            talk.next(TranscriptEvent.class);
            talk.next(IntentResultEvent.class);
            talk.next(TextResponseEvent.class);

            talk.played();
            talk.press("2#");

            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("2");
        }
    }

    @Test
    void welcomesTheUser() throws Throwable {
        try (SdkConversation talk = SdkConversation.begin(server, "BOOKTRIP01", "welcome", ConversationMode.TEXT)) {
            talk.configure(
                    event -> event.sessionState(state -> state.dialogAction(action -> action.type("ElicitIntent")))
                            .welcomeMessages(List.of(Message.builder()
                                    .contentType("PlainText")
                                    .content("Hello.")
                                    .build())));

            talk.next(IntentResultEvent.class);
            assertThat(talk.next(TextResponseEvent.class).messages().get(0).content())
                    .isEqualTo("Hello.");
        }
    }

    @Test
    void saysThatTheConversationIsAlive() throws Throwable {
        try (SdkConversation talk = text("idle")) {
            assertThat(talk.nextOfAnyKind()).isInstanceOf(HeartbeatEvent.class);
        }
    }

    @Test
    void throwsTheSdksOwnExceptions() {
        assertThatThrownBy(() -> fail("conflict", "conflict")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> fail("broken", "broken function")).isInstanceOf(DependencyFailedException.class);
        assertThatThrownBy(() -> fail("store", "broken store")).isInstanceOf(BadGatewayException.class);
        assertThatThrownBy(() -> fail("crash", "crash"))
                .isInstanceOf(InternalServerException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> fail("long", "x".repeat(1025))).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> fail("blank", " ")).isInstanceOf(ValidationException.class);
    }

    @Test
    void hearsNoMoreUtterancesAtOnceThanConfigured() throws Throwable {
        try (SdkConversation first = audio("ear-1");
                SdkConversation second = audio("ear-2")) {
            first.speak(sound(16_000), 8_000);
            second.speak(sound(16_000), 8_000);
            assertThat(first.nextOfAnyKind()).isInstanceOf(HeartbeatEvent.class);
            assertThat(second.nextOfAnyKind()).isInstanceOf(HeartbeatEvent.class);

            assertThatThrownBy(() -> {
                        try (SdkConversation third = audio("ear-3")) {
                            third.speak(sound(16_000), 8_000);
                            third.awaitEnd();
                        }
                    })
                    .isInstanceOf(ThrottlingException.class)
                    .hasMessageContaining("raise loquat.channel.max-listening");
        }
    }

    @Test
    void knowsNoOtherBots() {
        assertThatThrownBy(() -> {
                    try (SdkConversation talk =
                            SdkConversation.open(server, "NOSUCHBOT1", "lost", ConversationMode.TEXT)) {
                        talk.awaitEnd();
                    }
                })
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("there is 'book-trip'");
    }

    @Test
    void wantsToBeConfiguredFirst() {
        assertThatThrownBy(() -> {
                    try (SdkConversation talk =
                            SdkConversation.begin(server, "BOOKTRIP01", "hasty", ConversationMode.TEXT)) {
                        talk.type("hello");
                        talk.awaitEnd();
                    }
                })
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("ConfigurationEvent has to come first");
    }

    private void fail(String session, String text) throws Throwable {
        try (SdkConversation talk = text(session)) {
            talk.type(text);
            talk.awaitEnd();
        }
    }

    private SdkConversation text(String session) {
        return SdkConversation.open(server, "BOOKTRIP01", session, ConversationMode.TEXT);
    }

    private SdkConversation audio(String session) {
        return SdkConversation.open(server, "BOOKTRIP01", session, ConversationMode.AUDIO);
    }

    /** Samples as loud as speech: a square wave of 400 Hz at a tenth of full scale. */
    private static byte[] sound(int bytes) {
        byte[] samples = new byte[bytes];
        for (int i = 0; i < bytes / 2; i++) {
            short value = (short) (i / 10 % 2 == 0 ? 3_000 : -3_000);
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }
}
