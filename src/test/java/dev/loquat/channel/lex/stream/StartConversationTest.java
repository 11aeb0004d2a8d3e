package dev.loquat.channel.lex.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code StartConversation} down to its bytes: what SDKs do without being asked, and what only other clients do. */
@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class StartConversationTest {

    private static final String CONFIGURATION = "{\"responseContentType\": \"text/plain; charset=utf-8\"}";

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void answersWhileTheRequestIsOpen(HttpVersion version) throws Exception {
        try (RawConversation talk = RawConversation.begin(server, "raw-" + version, version, Map.of())) {
            assertThat(talk.response().statusCode()).isEqualTo(200);
            assertThat(talk.response().version()).isEqualTo(version);
            assertThat(talk.response().getHeader("content-type")).isEqualTo("application/vnd.amazon.eventstream");
            assertThat(talk.response().getHeader("x-amzn-RequestId")).isNotBlank();

            talk.send("ConfigurationEvent", CONFIGURATION);
            talk.send("TextInputEvent", "{\"text\": \"book a hotel\"}");

            assertThat(talk.next().members().path("transcript").asText()).isEqualTo("book a hotel");
            assertThat(talk.next().name()).isEqualTo("IntentResultEvent");
            assertThat(talk.next().members().at("/messages/0/content").asText()).isEqualTo("Which city?");

            talk.send("TextInputEvent", "{\"text\": \"Chicago\"}");
            assertThat(talk.next().members().path("transcript").asText()).isEqualTo("Chicago");

            talk.send("DisconnectionEvent", "{}");
            talk.awaitEnd();
        }
    }

    @Test
    void takesEventsOutOfTheirSignedEnvelopesAndEndsWithAnEmptyOne() throws Exception {
        try (RawConversation talk = begin("signed")) {
            talk.sendSigned("ConfigurationEvent", CONFIGURATION);
            talk.sendSigned("TextInputEvent", "{\"text\": \"book a hotel\"}");
            assertThat(talk.next().members().path("transcript").asText()).isEqualTo("book a hotel");

            talk.sendSignedEnd();

            talk.awaitEnd();
        }
    }

    @Test
    void readsMessagesHoweverTheyAreCut() throws Exception {
        try (RawConversation talk = begin("cut")) {
            for (byte one : RawConversation.message("ConfigurationEvent", CONFIGURATION)) {
                talk.send(new byte[] {one});
            }
            byte[] first = RawConversation.message("TextInputEvent", "{\"text\": \"book a hotel\"}");
            byte[] second = RawConversation.message("TextInputEvent", "{\"text\": \"Chicago\"}");
            byte[] both = new byte[first.length + second.length];
            System.arraycopy(first, 0, both, 0, first.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            talk.send(both);

            assertThat(talk.next().members().path("transcript").asText()).isEqualTo("book a hotel");
            talk.next();
            talk.next();
            assertThat(talk.next().members().path("transcript").asText()).isEqualTo("Chicago");
        }
    }

    @Test
    void endsWithAnExceptionWhenAMessageIsDamaged() throws Exception {
        try (RawConversation talk = begin("damaged")) {
            byte[] message = RawConversation.message("ConfigurationEvent", CONFIGURATION);
            message[message.length - 1] ^= 1;

            talk.send(message);

            RawConversation.Event exception = talk.next();
            assertThat(exception.name()).isEqualTo("ValidationException");
            assertThat(exception.members().path("message").asText()).contains("checksums are wrong");
            talk.awaitEnd();
        }
    }

    @Test
    void endsWithAnExceptionWhenAMessageSaysThatItIsTooLong() throws Exception {
        try (RawConversation talk = begin("too-long")) {
            talk.send(new byte[] {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff});

            assertThat(talk.next().members().path("message").asText())
                    .contains("2147483647 bytes, expected 16 to 65536", "raise loquat.channel.max-frame-size");
            talk.awaitEnd();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ShoutEvent | {} | There is no event 'ShoutEvent'",
                "ConfigurationEvent | {} | came a second time",
                "TextInputEvent | {oops | is not valid JSON",
                "TextInputEvent | {} | found no string",
                "TextInputEvent | {\"text\": \"\"} | is empty",
                "DTMFInputEvent | {\"inputCharacter\": \"E\"} | expected one of 0-9, A-D",
                "AudioInputEvent | {\"audioChunk\": \"AAAAAAAA\", \"contentType\": \"x\"} | only a conversation of mode AUDIO",
            })
    void endsWithAnExceptionWhenAnEventIsWrong(String event, String members, String why) throws Exception {
        try (RawConversation talk = begin("wrong")) {
            talk.send("ConfigurationEvent", CONFIGURATION);

            talk.send(event, members);

            RawConversation.Event exception = talk.next();
            assertThat(exception.name()).isEqualTo("ValidationException");
            assertThat(exception.members().path("message").asText()).contains(why);
            talk.awaitEnd();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "conflict, ConflictException",
        "broken function, DependencyFailedException",
        "broken store, BadGatewayException",
        "crash, InternalServerException"
    })
    void tellsFailuresApart(String text, String name) throws Exception {
        try (RawConversation talk = begin("fails")) {
            talk.send("ConfigurationEvent", CONFIGURATION);

            talk.send("TextInputEvent", "{\"text\": \"" + text + "\"}");

            assertThat(talk.next().name()).isEqualTo("TranscriptEvent");
            assertThat(talk.next().name()).isEqualTo(name);
            talk.awaitEnd();
        }
    }

    @Test
    void refusesWhatIsNoEventStreamBeforeItBegins() throws Exception {
        try (RawConversation talk = begin("json", Map.of("Content-Type", "application/json"))) {
            assertThat(talk.response().statusCode()).isEqualTo(415);
            assertThat(talk.body()).contains("expected 'application/vnd.amazon.eventstream'");
        }
        try (RawConversation talk = begin("mode", Map.of("x-amz-lex-conversation-mode", "SMOKE"))) {
            assertThat(talk.response().statusCode()).isEqualTo(400);
            assertThat(talk.response().getHeader("x-amzn-ErrorType")).isEqualTo("ValidationException");
            assertThat(talk.body()).contains("'SMOKE', expected 'AUDIO' or 'TEXT'");
        }
        try (RawConversation talk = begin("s%20s", Map.of())) {
            assertThat(talk.response().statusCode()).isEqualTo(400);
        }
    }

    @Test
    void endsTheConversationOfAClientThatHasFallenSilent() throws Exception {
        try (RawConversation talk = begin("silent")) {
            talk.send("ConfigurationEvent", CONFIGURATION);

            talk.awaitEnd();
        }
    }

    private RawConversation begin(String session) {
        return begin(session, Map.of());
    }

    private RawConversation begin(String session, Map<String, String> headers) {
        return RawConversation.begin(server, session, HttpVersion.HTTP_2, headers);
    }
}
