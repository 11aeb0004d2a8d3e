package dev.loquat.channel.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class ConversationSocketTest {

    private static final String CONFIGURED = "{\"ConfigurationEvent\":{\"responseContentType\":\"text/plain\"}}";
    private static final String END = "{\"AudioInputEvent\":{\"audioChunk\":\"\"}}";

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void answersATurnInLexsOrder() throws Exception {
        try (SocketClient client = configured("text")) {
            client.send("{\"TextInputEvent\":{\"text\":\"book a hotel\"}}");

            assertThat(client.next()).contains("\"TranscriptEvent\":{\"transcript\":\"book a hotel\"");
            assertThat(client.next())
                    .contains("\"IntentResultEvent\":", "\"inputMode\":\"Text\"", "\"sessionId\":\"text\"")
                    .contains("\"slotToElicit\":\"City\"");
            assertThat(client.next())
                    .contains("\"TextResponseEvent\":{\"messages\":", "Which city?", "\"eventId\":\"RESP");
        }
    }

    @Test
    void hearsBinaryFramesAndTellsWhatItHasUnderstoodSoFar() throws Exception {
        try (SocketClient client = configured("binary")) {
            client.send(new byte[16_000]);
            assertThat(client.next()).contains("\"transcript\":\"book\",\"isPartial\":true");
            client.send(new byte[16_000]);
            assertThat(client.next()).contains("\"transcript\":\"book a hotel\",\"isPartial\":true");
            client.send(END);

            assertThat(client.next())
                    .contains("\"transcript\":\"book a hotel\"")
                    .doesNotContain("isPartial");
            assertThat(client.next()).contains("\"inputMode\":\"Speech\"", "BookHotel");
            assertThat(client.next()).contains("Which city?");
        }
    }

    @Test
    void hearsBase64ChunksAt8kHzAsLexsClientsSendThem() throws Exception {
        String chunk = Base64.getEncoder().encodeToString(new byte[16_000]);
        try (SocketClient client = configured("base64")) {
            client.send("{\"AudioInputEvent\":{\"audioChunk\":\"" + chunk
                    + "\",\"contentType\":\"audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1\"}}");
            assertThat(client.next()).contains("\"transcript\":\"book a hotel\",\"isPartial\":true");
            client.send(END);

            assertThat(client.next()).contains("\"transcript\":\"book a hotel\"");
        }
    }

    @Test
    void beginsInTheConfiguredStateAndWelcomes() throws Exception {
        try (SocketClient client = open("welcome")) {
            client.send("{\"ConfigurationEvent\":{\"sessionState\":{\"dialogAction\":{\"type\":\"ElicitIntent\"},"
                    + "\"sessionAttributes\":{\"tier\":\"gold\"}},\"requestAttributes\":{\"via\":\"ws\"},"
                    + "\"welcomeMessages\":[{\"content\":\"Welcome.\",\"contentType\":\"PlainText\"}]}}");

            assertThat(client.next()).contains("IntentResultEvent", "\"tier\":\"gold\"", "\"via\":\"ws\"");
            assertThat(client.next()).contains("TextResponseEvent", "Welcome.");
        }
    }

    @Test
    void wantsTheConfigurationFirstAndOnce() throws Exception {
        try (SocketClient client = open("first")) {
            client.send("{\"TextInputEvent\":{\"text\":\"hi\"}}");
            assertThat(client.next())
                    .contains("ValidationException", "not configured yet; a ConfigurationEvent has to come");
            client.send(new byte[320]);
            assertThat(client.next()).contains("ValidationException", "not configured yet");
            client.send(CONFIGURED);
            client.send(CONFIGURED);
            assertThat(client.next()).contains("ValidationException", "came a second time");
        }
    }

    @Test
    void answersMisbehaviourInWordsAndGoesOn() throws Exception {
        try (SocketClient client = configured("wrong")) {
            rejects(client, "{oops", "The frame is not valid JSON at line 1, column 2");
            rejects(client, "[]", "The frame holds no JSON object");
            rejects(client, "{}", "The frame has 0 keys, expected one");
            rejects(client, "{\"ShoutEvent\":{}}", "'ShoutEvent', expected ConfigurationEvent");
            rejects(client, "{\"TextInputEvent\":1}", "TextInputEvent holds no JSON object");
            rejects(client, "{\"TextInputEvent\":{}}", "TextInputEvent.text: found no string");
            rejects(client, "{\"TextInputEvent\":{\"text\":\"" + "x".repeat(1025) + "\"}}", "has 1025 characters");
            rejects(client, "{\"AudioInputEvent\":{\"audioChunk\":\"*\"}}", "is not base64");
            rejects(client, "{\"AudioInputEvent\":{\"audioChunk\":\"AAA=\",\"contentType\":\"rate=44100\"}}", "44100");
            rejects(client, "x".repeat(70_000), "The frame has 70000 bytes, expected 65536 at most");
            client.send(new byte[321]);
            assertThat(client.next()).contains("ValidationException", "odd number of bytes, 321");
            client.send("{\"TextInputEvent\":{\"text\":\"book a hotel\"}}");

            assertThat(client.next()).contains("TranscriptEvent");
        }
    }

    @Test
    void tellsFailuresApart() throws Exception {
        try (SocketClient client = configured("fails")) {
            client.send("{\"TextInputEvent\":{\"text\":\"conflict\"}}");
            assertThat(client.next()).contains("TranscriptEvent");
            assertThat(client.next()).contains("\"ConflictException\":{\"message\":");
            client.send("{\"TextInputEvent\":{\"text\":\"crash\"}}");
            assertThat(client.next()).contains("TranscriptEvent");
            assertThat(client.next()).contains("\"InternalServerException\"").doesNotContain("secret");
        }
    }

    @Test
    void takesKeysAndSaysThatTheyCutTheReplyShort() throws Exception {
        try (SocketClient client = open("keys")) {
            client.send("{\"ConfigurationEvent\":{\"disablePlayback\":false}}");
            client.send("{\"TextInputEvent\":{\"text\":\"book a hotel\"}}");
            assertThat(client.next()).contains("TranscriptEvent");
            assertThat(client.next()).contains("IntentResultEvent");
            assertThat(client.next()).contains("TextResponseEvent");

            client.send("{\"DTMFInputEvent\":{\"inputCharacter\":\"7\",\"eventId\":\"key-1\"}}");
            client.send("{\"DTMFInputEvent\":{\"inputCharacter\":\"#\"}}");

            assertThat(client.next())
                    .contains("PlaybackInterruptionEvent", "DTMF_START_DETECTED", "\"causedByEventId\":\"key-1\"");
            assertThat(client.next()).contains("\"transcript\":\"7\"");
            assertThat(client.next()).contains("\"inputMode\":\"DTMF\"");
        }
    }

    @Test
    void dropsUtterancesThatHaveNoEnd() throws Exception {
        try (SocketClient client = configured("endless")) {
            for (int i = 0; i < 4; i++) {
                client.send(new byte[32_000]);
            }

            assertThat(client.next()).contains("isPartial");
            assertThat(client.next()).contains("ValidationException", "longer than 3 s");
        }
    }

    @Test
    void wantsOneSampleRateForAWholeUtterance() throws Exception {
        try (SocketClient client = configured("rates")) {
            client.send(audioAt(8_000));
            assertThat(client.next()).contains("\"transcript\":\"book a hotel\",\"isPartial\":true");

            rejects(client, audioAt(16_000), "in the middle of an utterance that began with 8000");
            client.send(END);

            assertThat(client.next()).contains("\"transcript\":\"book a hotel\"");
        }
    }

    @Test
    void forgetsAHalfHeardUtteranceWhenTheUserTypes() throws Exception {
        try (SocketClient client = configured("typed-over")) {
            client.send(new byte[16_000]);
            assertThat(client.next()).contains("\"transcript\":\"book\",\"isPartial\":true");
            client.send("{\"TextInputEvent\":{\"text\":\"hello\"}}");
            assertThat(client.next()).contains("\"transcript\":\"hello\"");
            assertThat(client.next()).contains("IntentResultEvent");
            assertThat(client.next()).contains("TextResponseEvent");

            client.send(new byte[16_000]);

            assertThat(client.next()).contains("\"transcript\":\"book\",\"isPartial\":true");
        }
    }

    @Test
    void hearsNoMoreUtterancesAtOnceThanConfigured() throws Exception {
        try (SocketClient first = configured("ear1");
                SocketClient second = configured("ear2");
                SocketClient third = configured("ear3")) {
            first.send(new byte[16_000]);
            assertThat(first.next()).contains("isPartial");
            second.send(new byte[16_000]);
            assertThat(second.next()).contains("isPartial");

            third.send(new byte[16_000]);
            assertThat(third.next()).contains("\"ThrottlingException\"", "raise loquat.channel.max-listening");
            first.send(END);
            assertThat(first.next()).contains("TranscriptEvent");
            third.send(new byte[16_000]);

            assertThat(third.next()).contains("isPartial");
        }
    }

    @Test
    void endsWhenTheClientHasFallenSilent() throws Exception {
        try (SocketClient client = configured("silent")) {
            assertThat(client.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void saysWhatItCannotGive() throws Exception {
        try (SocketClient client = open("speak")) {
            client.send("{\"ConfigurationEvent\":{\"responseContentType\":\"audio/mpeg\"}}");
            assertThat(client.next()).contains("DependencyFailedException", "Install the package espeak-ng");
            rejects(client, "{\"ConfigurationEvent\":{\"responseContentType\":\"image/png\"}}", "expected 'text/plain");
            rejects(client, "{\"ConfigurationEvent\":{\"sampleRate\":44100}}", "expected 8000 or 16000");
        }
    }

    @Test
    void turnsUnknownBotsAwayInWords() throws Exception {
        try (SocketClient client =
                SocketClient.open(server, "/bots/NOSUCHBOT1/botAliases/TSTALIASID/botLocales/en_US/sessions/u1/ws")) {
            assertThat(client.next()).contains("\"ResourceNotFoundException\":{\"message\":\"There is no bot 'NOSUCH");
            assertThat(client.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void sendsHeartbeatsWhileNothingHappens() throws Exception {
        try (SocketClient client = configured("idle")) {
            assertThat(client.nextOfAnyKind()).contains("HeartbeatEvent");
        }
    }

    @Test
    void endsWhenTheClientSaysSo() throws Exception {
        try (SocketClient client = configured("bye")) {
            client.send("{\"DisconnectionEvent\":{}}");

            assertThat(client.closeCode()).isEqualTo(1000);
        }
    }

    private static String audioAt(int sampleRate) {
        return "{\"AudioInputEvent\":{\"audioChunk\":\""
                + Base64.getEncoder().encodeToString(new byte[16_000])
                + "\",\"contentType\":\"audio/lpcm; sample-rate=" + sampleRate + "\"}}";
    }

    private static void rejects(SocketClient client, String frame, String why) throws Exception {
        client.send(frame);
        assertThat(client.next())
                .contains("\"ValidationException\":{\"message\":")
                .contains(why);
    }

    private SocketClient configured(String session) throws Exception {
        SocketClient client = open(session);
        client.send(CONFIGURED);
        return client;
    }

    private SocketClient open(String session) throws Exception {
        return SocketClient.open(
                server, "/bots/book-trip/botAliases/TSTALIASID/botLocales/en_US/sessions/" + session + "/ws");
    }
}
