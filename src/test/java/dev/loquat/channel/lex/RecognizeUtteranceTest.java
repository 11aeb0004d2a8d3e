package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class RecognizeUtteranceTest {

    private static final String SESSION = "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/";
    private static final byte[] SPEECH = speech(4000);

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void answersTextInHeadersAsLexDoes() throws Exception {
        HttpResponse<String> reply = post("text", "book a hotel".getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(header(reply, "x-amz-lex-input-mode")).isEqualTo("Text");
        assertThat(header(reply, "x-amz-lex-session-id")).isEqualTo("text");
        assertThat(header(reply, "Content-Type")).startsWith("text/plain");
        assertThat(decoded(reply, "x-amz-lex-messages")).contains("Which city?");
        assertThat(decoded(reply, "x-amz-lex-interpretations")).contains("{\"score\":0.91}");
        assertThat(decoded(reply, "x-amz-lex-session-state")).contains("\"slotToElicit\":\"City\"");
        assertThat(decoded(reply, "x-amz-lex-input-transcript")).isEqualTo("\"book a hotel\"");
    }

    @Test
    void hearsAudioUnderEveryNameThatClientsGiveIt() throws Exception {
        for (String contentType : new String[] {
            "audio/wav",
            "audio/l16; rate=16000; channels=1",
            "audio/x-l16;sample-rate=16000;channel-count=1",
            "audio/x-l16 sample-rate=16000 channel-count=1",
            "audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false"
        }) {
            HttpResponse<String> reply = post("audio", SPEECH, contentType);

            assertThat(reply.statusCode()).as(contentType).isEqualTo(200);
            assertThat(header(reply, "x-amz-lex-input-mode")).isEqualTo("Speech");
        }
    }

    @Test
    void takesSilenceForATurnInWhichNothingWasSaid() throws Exception {
        HttpResponse<String> reply = post("silence", new byte[4000], "audio/wav");

        assertThat(decoded(reply, "x-amz-lex-messages")).contains("I did not understand");
    }

    @Test
    void answersWithJsonWhenAsked() {
        given().contentType("audio/wav")
                .header("Accept", "application/json")
                .queryParam("trace", "true")
                .body(SPEECH)
                .post(SESSION + "json/utterance")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("inputTranscript", equalTo("book a hotel"))
                .body("inputMode", equalTo("Speech"))
                .body("sessionState.intent.name", equalTo("BookHotel"))
                .body("trace.functions[0]", equalTo("book-hotel"));
    }

    @Test
    void hearsAFileInAForm() {
        for (String contentType : new String[] {"audio/wav", "application/octet-stream"}) {
            given().multiPart("file", "order.wav", SPEECH, contentType)
                    .post(SESSION + "form/utterance")
                    .then()
                    .statusCode(200)
                    .body("inputTranscript", equalTo("book a hotel"));
        }
    }

    @Test
    void readsStateAndAttributesFromHeadersCompressedOrNot() throws Exception {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.putObject("sessionAttributes").put("tier", "gold");
        String plain = Base64.getEncoder().encodeToString(state.toString().getBytes(StandardCharsets.UTF_8));

        for (String value : new String[] {HeaderJson.encode(state), plain, state.toString()}) {
            HttpResponse<String> reply = post("state", hello(), "text/plain", "x-amz-lex-session-state", value);

            assertThat(decoded(reply, "x-amz-lex-session-state")).contains("\"tier\":\"gold\"");
        }
        HttpResponse<String> reply =
                post("state", hello(), "text/plain", "x-amz-lex-request-attributes", "{\"channel\":\"web\"}");
        assertThat(decoded(reply, "x-amz-lex-request-attributes")).isEqualTo("{\"channel\":\"web\"}");
    }

    @Test
    void rejectsHeadersThatHoldNoJson() throws Exception {
        ObjectNode bomb = JsonNodeFactory.instance.objectNode().put("a", "x".repeat(1_000_000));
        String cut = Base64.getEncoder().encodeToString(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});

        assertThat(rejectedState("***")).contains("x-amz-lex-session-state is not base64");
        assertThat(rejectedState(cut)).contains("is damaged");
        assertThat(rejectedState("{oops")).contains("not valid JSON at line 1, column");
        assertThat(rejectedState("W10=")).contains("holds no JSON object");
        assertThat(rejectedState(HeaderJson.encode(bomb))).contains("holds more than 4096 bytes");
    }

    @Test
    void namesThePackageThatSpeechNeedsAndTakesNoTurnWithoutIt() throws Exception {
        for (String type : new String[] {"audio/mpeg", "audio/pcm", "audio/ogg", "audio/wav", "audio/*"}) {
            HttpResponse<String> reply = post("speak", hello(), "text/plain", "Response-Content-Type", type);

            assertThat(reply.statusCode()).isEqualTo(424);
            assertThat(header(reply, "x-amzn-ErrorType")).isEqualTo("DependencyFailedException");
            assertThat(reply.body()).contains("Install the package espeak-ng").contains("or ask for a reply of text");
        }
        given().get(SESSION + "speak").then().statusCode(404);
        assertThat(post("speak", hello(), "text/plain").statusCode()).isEqualTo(200);
    }

    @Test
    void rejectsTypesOfReplyThatThereAreNot() throws Exception {
        for (String type : new String[] {"image/png", "audio/midi"}) {
            HttpResponse<String> reply = post("speak", hello(), "text/plain", "Response-Content-Type", type);

            assertThat(reply.statusCode()).isEqualTo(400);
            assertThat(reply.body()).contains("The response content type is '" + type + "', expected 'text/plain");
        }
    }

    @Test
    void rejectsWhatItCannotHear() throws Exception {
        HttpResponse<String> truncated = post("bad", new byte[20], "audio/wav");
        HttpResponse<String> unknown = post("bad", SPEECH, "video/mp4");
        HttpResponse<String> unnamed = post("bad", SPEECH, "");
        HttpResponse<String> garbled = post("bad", SPEECH, "oops");
        HttpResponse<String> latin = post("bad", new byte[] {(byte) 0xe9}, "text/plain");
        HttpResponse<String> charset = post("bad", hello(), "text/plain; charset=klingon");

        assertThat(truncated.statusCode()).isEqualTo(400);
        assertThat(truncated.body()).contains("ends within its header");
        assertThat(unknown.statusCode()).isEqualTo(415);
        assertThat(header(unknown, "x-amzn-ErrorType")).isEqualTo("UnsupportedMediaTypeException");
        assertThat(unknown.body())
                .contains("The Content-Type is 'video/mp4', expected")
                .contains("curl");
        assertThat(unnamed.statusCode()).isEqualTo(415);
        assertThat(unnamed.body()).contains("There is no Content-Type, expected");
        assertThat(garbled.statusCode()).isEqualTo(415);
        assertThat(garbled.body()).contains("'oops' cannot be read");
        assertThat(latin.statusCode()).isEqualTo(400);
        assertThat(latin.body()).contains("The body is not in UTF-8");
        assertThat(charset.statusCode()).isEqualTo(400);
        assertThat(charset.body()).contains("'klingon', expected utf-8");
    }

    @Test
    void rejectsTextOfTheWrongLength() throws Exception {
        HttpResponse<String> reply = post("long", "x".repeat(1025).getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("The text has 1025 characters, expected 1 to 1024");
    }

    @Test
    void rejectsAFormWithoutAFile() {
        ValidatableResponse reply = given().multiPart("sound", "order.wav", SPEECH, "audio/wav")
                .post(SESSION + "form/utterance")
                .then();

        reply.statusCode(400)
                .header("x-amzn-ErrorType", "ValidationException")
                .body("message", containsString("no file in a part named 'file' (with curl: -F file=@order.wav)"));
    }

    private String rejectedState(String value) throws Exception {
        HttpResponse<String> reply = post("state", hello(), "text/plain", "x-amz-lex-session-state", value);
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(header(reply, "x-amzn-ErrorType")).isEqualTo("ValidationException");
        return reply.body();
    }

    private HttpResponse<String> post(String session, byte[] body, String contentType, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(SESSION + session + "/utterance"))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    private static String decoded(HttpResponse<?> reply, String name) throws IOException {
        byte[] compressed = Base64.getDecoder().decode(header(reply, name));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] hello() {
        return "book a hotel".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] speech(int length) {
        byte[] audio = new byte[length];
        Arrays.fill(audio, (byte) 7);
        return audio;
    }
}
