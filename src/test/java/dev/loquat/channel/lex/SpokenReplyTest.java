package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.ExampleBotsProfile;
import dev.loquat.channel.InstalledVoice;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.turn.Conversations;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bot answers aloud. */
@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class SpokenReplyTest {

    private static final String SESSION = "/bots/COFFEE0001/botAliases/TSTALIASID/botLocales/en_US/sessions/";

    @Inject
    Conversations conversations;

    @BeforeEach
    void isInstalled() {
        InstalledVoice.requireOrSkip(conversations);
    }

    @ParameterizedTest
    @CsvSource({
        "audio/pcm, audio/pcm",
        "audio/mpeg, audio/mpeg",
        "audio/ogg, audio/ogg",
        "audio/wav, audio/wav",
        "audio/*, audio/mpeg"
    })
    void comesInTheBodyWithTheRestInHeaders(String wanted, String contentType) {
        Response reply = given().contentType("text/plain; charset=utf-8")
                .header("Response-Content-Type", wanted)
                .body("a small mocha please")
                .post(SESSION + "aloud-" + wanted.length() + "/utterance");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith(contentType);
        assertThat(reply.header("x-amz-lex-messages")).isNotBlank();
        assertThat(reply.header("x-amz-lex-session-state")).isNotBlank();
        assertThat(new AudioReader().read(reply.asByteArray(), contentType).duration())
                .isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void answersARecordingToo() {
        Response reply = given().accept("audio/ogg")
                .multiPart("file", Path.of("bots/coffee/tests/large-latte.wav").toFile())
                .post(SESSION + "aloud-file/utterance");

        assertThat(reply.contentType()).startsWith("audio/ogg");
        assertThat(reply.asByteArray()).startsWith('O', 'g', 'g', 'S');
    }

    @Test
    void saysWhatPutSessionWantsSaid() {
        Response reply = given().contentType("application/json")
                .header("ResponseContentType", "audio/pcm")
                .body("{\"sessionState\": {\"dialogAction\": {\"type\": \"ElicitIntent\"}},"
                        + " \"messages\": [{\"contentType\": \"PlainText\", \"content\": \"Welcome back.\"}]}")
                .post(SESSION + "aloud-put");

        assertThat(reply.contentType()).startsWith("audio/pcm");
        assertThat(reply.asByteArray().length).isGreaterThan(16_000);
    }
}
