package dev.loquat.channel.access;

import static dev.loquat.channel.access.ClosedDoorProfile.KEYS;
import static dev.loquat.channel.access.ClosedDoorProfile.OPERATOR_KEY;
import static dev.loquat.channel.access.ClosedDoorProfile.OTHER_BOT_KEY;
import static dev.loquat.channel.access.ClosedDoorProfile.SHOP_KEY;
import static dev.loquat.channel.access.Visitor.SESSIONS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.access.key.ApiKey;
import dev.loquat.access.sigv4.Signing;
import dev.loquat.access.token.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lexruntimev2.LexRuntimeV2Client;
import software.amazon.awssdk.services.lexruntimev2.model.LexRuntimeV2Exception;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeTextResponse;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeUtteranceResponse;
import software.amazon.awssdk.services.lexruntimev2.model.ResourceNotFoundException;

/** A server with callers of every kind: who comes in, and who does not. */
@QuarkusTest
@TestProfile(ClosedDoorProfile.class)
class ClosedDoorTest {

    private static final String TURN = "{\"text\": \"book a hotel\"}";

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void admitsTheAwsSdkWithKeysThatAreKnown() {
        try (LexRuntimeV2Client lex = lex("AKIDWEB", "web's secret")) {
            RecognizeTextResponse reply = lex.recognizeText(turn -> turn.botId("book-trip")
                    .botAliasId("TSTALIASID")
                    .localeId("en_US")
                    .sessionId("sdk:1")
                    .text("book a hotel"));
            ResponseBytes<RecognizeUtteranceResponse> heard = lex.recognizeUtterance(
                    turn -> turn.botId("book-trip")
                            .botAliasId("TSTALIASID")
                            .localeId("en_US")
                            .sessionId("sdk:1")
                            .requestContentType("audio/l16; rate=16000; channels=1")
                            .responseContentType("text/plain; charset=utf-8"),
                    RequestBody.fromBytes(speech(100_000)),
                    ResponseTransformer.toBytes());

            assertThat(reply.messages().get(0).content()).isEqualTo("Which city?");
            assertThat(heard.response().sessionId()).isEqualTo("sdk:1");
        }
    }

    @Test
    void tellsTheAwsSdkInItsOwnWordsWhyItIsTurnedAway() {
        try (LexRuntimeV2Client wrong = lex("AKIDWEB", "guessed");
                LexRuntimeV2Client unknown = lex("AKIDNOBODY", "web's secret")) {
            assertDenied(wrong, "InvalidSignatureException");
            assertDenied(unknown, "UnrecognizedClientException");
        }
    }

    @Test
    void turnsAwayWhoHasNoCredentials() {
        Visitor nobody = new Visitor(server, Map.of());

        assertDenied(nobody.say("none:1", "book a hotel"), "MissingAuthenticationTokenException");
        assertDenied(nobody.get("/bots"), "MissingAuthenticationTokenException");
        assertDenied(nobody.get("/q/openapi"), "MissingAuthenticationTokenException");
        assertDenied(nobody.get("/no/such/path"), "MissingAuthenticationTokenException");
        assertThat(nobody.get("/q/health").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void admitsTheAwsSdkThatCallsAFunctionWithKeysThatAreKnown() {
        SdkBytes event = SdkBytes.fromUtf8String("{\"City\": \"Zürich\"}");

        try (LambdaClient lambda = lambda("AKIDWEB", "web's secret")) {
            InvokeResponse answer = lambda.invoke(
                    call -> call.functionName("arn:aws:lambda:us-east-1:123456789012:function:book-trip.echo:$LATEST")
                            .payload(event));

            assertThat(answer.payload()).isEqualTo(event);
            assertThat(answer.functionError()).isNull();
            assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("book-trip.fly")))
                    .isInstanceOf(software.amazon.awssdk.services.lambda.model.ResourceNotFoundException.class);
        }
    }

    @Test
    void tellsTheAwsSdkInItsOwnWordsWhyItMayNotCallAFunction() {
        try (LambdaClient wrong = lambda("AKIDWEB", "guessed");
                LambdaClient unknown = lambda("AKIDNOBODY", "web's secret")) {
            assertDenied(wrong, "InvalidSignatureException");
            assertDenied(unknown, "UnrecognizedClientException");
        }
    }

    @Test
    void letsOnlyThoseCallFunctionsWhoMaySpeakWithTheirBot() {
        String path = "/2015-03-31/functions/book-trip.echo/invocations";

        assertDenied(new Visitor(server, Map.of()).send("POST", path, "{}"), "MissingAuthenticationTokenException");
        assertDenied(key(OTHER_BOT_KEY).send("POST", path, "{}"), "AccessDeniedException");
        assertThat(key(SHOP_KEY).send("POST", path, "{}").body()).isEqualTo("{}");
    }

    @Test
    void givesEveryRefusalTheIdOfItsRequestAndNothingOfTheServersInsides() {
        HttpResponse<String> refusal = new Visitor(server, Map.of()).say("none:2", "book a hotel");

        assertThat(refusal.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(refusal.body()).startsWith("{\"message\":\"").doesNotContain("dev.loquat", "\\tat ");
    }

    @Test
    void admitsAnApiKeyAndRefusesAnotherOne() {
        assertThat(key(SHOP_KEY).say("key:1", "book a hotel").statusCode()).isEqualTo(200);
        assertDenied(key(new ApiKey("loquat_guessed")).say("key:1", "book a hotel"), "AccessDeniedException");
        assertDenied(key(new ApiKey(SHOP_KEY.hash())).say("key:1", "book a hotel"), "AccessDeniedException");
    }

    @Test
    void admitsATokenAndRefusesForgedOnesAndThoseForOthers() {
        Tokens tokens = Tokens.of(KEYS);
        JwtClaims claims = Tokens.claims("alice", Instant.now().getEpochSecond());
        JwtClaims others = Tokens.claims("alice", Instant.now().getEpochSecond());
        others.setAudience("billing");
        String unsigned = tokens.sign(claims, jws -> {
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        });

        assertThat(bearer(tokens.sign(claims)).say("jwt:1", "book a hotel").statusCode())
                .isEqualTo(200);
        assertDenied(bearer(unsigned).say("jwt:1", "book a hotel"), "AccessDeniedException");
        assertDenied(bearer(tokens.sign(others)).say("jwt:1", "book a hotel"), "AccessDeniedException");
        assertDenied(bearer("a.b.c").say("jwt:1", "book a hotel"), "AccessDeniedException");
    }

    @Test
    void refusesWhatWasChangedAfterItWasSigned() {
        Map<String, String> signed = sign("POST", SESSIONS + "tampered/text", TURN, Clock.systemUTC());
        Map<String, String> withState = new HashMap<>(signed);
        withState.put("x-amz-lex-session-state", "{}");

        assertDenied(
                new Visitor(server, signed).send("POST", SESSIONS + "tampered/text", "{\"text\": \"yes\"}"),
                "InvalidSignatureException");
        assertDenied(
                new Visitor(server, signed).send("POST", SESSIONS + "another/text", TURN), "InvalidSignatureException");
        assertDenied(
                new Visitor(server, withState).send("POST", SESSIONS + "tampered/text", TURN),
                "InvalidSignatureException");
        assertThat(new Visitor(server, signed)
                        .send("POST", SESSIONS + "tampered/text", TURN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesSkewedClocksAndReplays() {
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
        Clock fast = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
        Visitor visitor = new Visitor(server, sign("POST", SESSIONS + "replay/text", TURN, Clock.systemUTC()));

        assertDenied(
                new Visitor(server, sign("POST", SESSIONS + "skew/text", TURN, slow))
                        .send("POST", SESSIONS + "skew/text", TURN),
                "InvalidSignatureException");
        assertDenied(
                new Visitor(server, sign("POST", SESSIONS + "skew/text", TURN, fast))
                        .send("POST", SESSIONS + "skew/text", TURN),
                "InvalidSignatureException");
        assertThat(visitor.send("POST", SESSIONS + "replay/text", TURN).statusCode())
                .isEqualTo(200);
        assertDenied(visitor.send("POST", SESSIONS + "replay/text", TURN), "InvalidSignatureException");
    }

    @Test
    void keepsTheSessionsOfCallersApart() {
        key(SHOP_KEY).say("shared", "book a hotel");
        key(SHOP_KEY).say("shared", "Chicago");

        try (LexRuntimeV2Client lex = lex("AKIDKIOSK", "kiosk's secret")) {
            assertThatThrownBy(() -> lex.getSession(get -> get.botId("book-trip")
                            .botAliasId("TSTALIASID")
                            .localeId("en_US")
                            .sessionId("shared")))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
        assertThat(key(OPERATOR_KEY).send("DELETE", SESSIONS + "shared", "").statusCode())
                .isEqualTo(404);
        assertThat(key(SHOP_KEY).get(SESSIONS + "shared").body()).contains("Chicago", "\"sessionId\":\"shared\"");
    }

    @Test
    void keepsCallersToTheirBots() {
        assertDenied(key(OTHER_BOT_KEY).say("bots:1", "book a hotel"), "AccessDeniedException");
        assertDenied(
                key(OTHER_BOT_KEY).get("/bots/no-such-bot/botAliases/A/botLocales/en_US/sessions/me"),
                "AccessDeniedException");
        assertThat(key(OTHER_BOT_KEY).get("/bots").body()).isEqualTo("{\"bots\":[]}");
        assertThat(key(SHOP_KEY).get("/bots").body()).contains("book-trip");
    }

    @Test
    void keepsTheOperatorsThingsToTheOperator() {
        assertDenied(key(SHOP_KEY).send("POST", SESSIONS + "trace/text?trace=true", TURN), "AccessDeniedException");
        assertDenied(key(SHOP_KEY).get("/q/metrics"), "AccessDeniedException");
        assertDenied(key(SHOP_KEY).get("/bots/../q/metrics"), "AccessDeniedException");
        assertThat(key(OPERATOR_KEY)
                        .send("POST", SESSIONS + "trace/text?trace=true", TURN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(key(OPERATOR_KEY).get("/q/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void readsLargeBodiesOfCallersWhoDoNotSign() {
        HttpRequest form = HttpRequest.newBuilder(server.resolve(SESSIONS + "large/utterance"))
                .setHeader("x-api-key", SHOP_KEY.text())
                .setHeader("Content-Type", "audio/l16; rate=16000; channels=1")
                .setHeader("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(speech(190_000)))
                .build();

        assertThat(Visitor.send(form).body()).contains("Which city?");
    }

    @Test
    void admitsSignaturesOverHttp2() throws Exception {
        URI uri = server.resolve(SESSIONS + "h2/text");
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(TURN));
        sign("POST", SESSIONS + "h2/text", TURN, Clock.systemUTC()).forEach((name, value) -> {
            if (!name.equalsIgnoreCase("host")) {
                request.setHeader(name, value);
            }
        });

        HttpResponse<String> reply = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .build()
                .send(request.build(), BodyHandlers.ofString());

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    }

    private Map<String, String> sign(String method, String path, String body, Clock clock) {
        Map<String, String> headers = new HashMap<>();
        new Signing("AKIDWEB", "web's secret", clock)
                .sign(method, server.resolve(path), Map.of("Content-Type", "application/json"), body.getBytes(UTF_8))
                .request()
                .headers()
                .forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }

    private static byte[] speech(int length) {
        byte[] audio = new byte[length];
        audio[length - 1] = 1;
        return audio;
    }

    private Visitor key(ApiKey key) {
        return Visitor.with(server, "x-api-key", key.text());
    }

    private Visitor bearer(String token) {
        return Visitor.with(server, "Authorization", "Bearer " + token);
    }

    private LexRuntimeV2Client lex(String id, String secret) {
        return client(LexRuntimeV2Client.builder(), id, secret);
    }

    private LambdaClient lambda(String id, String secret) {
        return client(LambdaClient.builder(), id, secret);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, String id, String secret) {
        return builder.endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret)))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    private static void assertDenied(LambdaClient lambda, String code) {
        assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("book-trip.echo")))
                .isInstanceOfSatisfying(LambdaException.class, denied -> {
                    assertThat(denied.statusCode()).isEqualTo(403);
                    assertThat(denied.awsErrorDetails().errorCode()).isEqualTo(code);
                    assertThat(denied.awsErrorDetails().errorMessage()).isNotBlank();
                    assertThat(denied.requestId()).isNotBlank();
                });
    }

    private static void assertDenied(LexRuntimeV2Client lex, String code) {
        assertThatThrownBy(() -> lex.getSession(get -> get.botId("book-trip")
                        .botAliasId("TSTALIASID")
                        .localeId("en_US")
                        .sessionId("denied")))
                .isInstanceOfSatisfying(LexRuntimeV2Exception.class, denied -> {
                    assertThat(denied.statusCode()).isEqualTo(403);
                    assertThat(denied.awsErrorDetails().errorCode()).isEqualTo(code);
                    assertThat(denied.requestId()).isNotBlank();
                });
    }

    private static void assertDenied(HttpResponse<String> reply, String type) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(403);
        assertThat(reply.headers().firstValue("x-amzn-ErrorType")).hasValue(type);
    }
}
