package dev.loquat.channel.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.channel.ExampleBotsProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Lambda's client in the AWS SDK for Java, unmodified but for its endpoint. */
@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class LambdaClientTest {

    private static final String EVENT = """
            {"messageVersion": "1.0", "invocationSource": "FulfillmentCodeHook", "inputMode": "Text", "sessionId": "me",
             "inputTranscript": "yes", "interpretations": [], "transcriptions": [],
             "bot": {"id": "A", "name": "a", "aliasId": "T", "aliasName": "t", "localeId": "en_US", "version": "DRAFT"},
             "sessionState": {"sessionAttributes": {}, "intent": {"name": "BookHotel", "state": "ReadyForFulfillment",
               "slots": {"City": {"value": {"originalValue": "CITY", "interpretedValue": "CITY", "resolvedValues": []}},
                 "RoomType": {"value": {"originalValue": "queen", "interpretedValue": "queen", "resolvedValues": []}},
                 "Nights": {"value": {"originalValue": "3", "interpretedValue": "3", "resolvedValues": []}},
                 "CheckIn": {"value": {"originalValue": "x", "interpretedValue": "2026-03-06", "resolvedValues": []}}}}}}
            """;

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    private LambdaClient lambda;

    @BeforeEach
    void connect() {
        lambda = LambdaClient.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterEach
    void disconnect() {
        lambda.close();
    }

    @Test
    void waitsForTheAnswerOfAFunction() throws JsonProcessingException {
        InvokeResponse response = lambda.invoke(call -> call.functionName("book-trip.book-hotel")
                .payload(event("Chicago"))
                .logType(LogType.TAIL));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isNull();
        assertThat(response.executedVersion()).isEqualTo("$LATEST");
        assertThat(json(response)
                        .at("/sessionState/sessionAttributes/hotelPrice")
                        .asText())
                .isEqualTo("420");
        assertThat(new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8))
                .startsWith("START RequestId: ")
                .contains("REPORT RequestId: ");
    }

    @Test
    void tellsWhatAFunctionThrewAsLambdaDoes() throws JsonProcessingException {
        InvokeResponse response =
                lambda.invoke(call -> call.functionName("book-trip.book-hotel").payload(event("Atlantis")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(json(response).path("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(json(response).path("errorMessage").asText()).isEqualTo("the hotel in Atlantis is under water");
    }

    @Test
    void takesArnsAndQualifiersAndNamesThatOnlyOneBotHas() throws JsonProcessingException {
        for (String name : new String[] {
            "book-hotel",
            "book-trip.book-hotel:TestBotAlias",
            "function:book-trip.book-hotel",
            "arn:aws:lambda:us-east-1:123456789012:function:book-trip.book-hotel:$LATEST"
        }) {
            InvokeResponse response =
                    lambda.invoke(call -> call.functionName(name).payload(event("Chicago")));

            assertThat(json(response).at("/sessionState/intent/state").asText())
                    .as(name)
                    .isEqualTo("Fulfilled");
        }
        assertThat(lambda.invoke(call -> call.functionName("book-hotel")
                                .qualifier("TSTALIASID")
                                .payload(event("Chicago")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void callsAFunctionForWhichNobodyWaits() throws InterruptedException {
        double before = delivered();

        InvokeResponse response = lambda.invoke(call -> call.functionName("book-trip.book-hotel")
                .invocationType(InvocationType.EVENT)
                .payload(event("Chicago")));

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (delivered() == before && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(delivered()).isEqualTo(before + 1);
    }

    @Test
    void checksACallWithoutMakingIt() {
        assertThat(lambda.invoke(call ->
                                call.functionName("book-trip.book-hotel").invocationType(InvocationType.DRY_RUN))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesCallsByTheNamesOfTheSdksExceptions() {
        assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("book-trip.fly")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Function not found");
        assertThatThrownBy(() -> lambda.invoke(
                        call -> call.functionName("book-trip.book-hotel").qualifier("nightly")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("no such.name!")))
                .isInstanceOf(InvalidParameterValueException.class);
        assertThatThrownBy(() -> lambda.invoke(
                        call -> call.functionName("book-trip.book-hotel").payload(SdkBytes.fromUtf8String("{\"a\": "))))
                .isInstanceOf(InvalidRequestContentException.class)
                .hasMessageContaining("Could not parse request body into json");
        assertThatThrownBy(() -> lambda.invoke(
                        call -> call.functionName("book-trip.book-hotel").invocationType("Later")))
                .isInstanceOf(InvalidParameterValueException.class);
        assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("book-trip.book-hotel")
                        .invocationType(InvocationType.EVENT)
                        .payload(SdkBytes.fromUtf8String("\"" + "x".repeat(1024 * 1024) + "\""))))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("1048576 bytes");
        assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("book-trip.book-hotel")
                        .payload(SdkBytes.fromUtf8String("\"" + "x".repeat(6 * 1024 * 1024) + "\""))))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("6291456 bytes");
    }

    private double delivered() {
        String metrics = RestAssured.given().get(server.resolve("/q/metrics")).asString();
        return metrics.lines()
                .filter(line -> line.startsWith("loquat_function_events_delivered_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static SdkBytes event(String city) {
        return SdkBytes.fromUtf8String(EVENT.replace("CITY", city));
    }

    private static JsonNode json(InvokeResponse response) throws JsonProcessingException {
        return new ObjectMapper().readTree(response.payload().asUtf8String());
    }
}
