package dev.loquat.channel.lex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lexruntimev2.LexRuntimeV2Client;
import software.amazon.awssdk.services.lexruntimev2.model.ConflictException;
import software.amazon.awssdk.services.lexruntimev2.model.DependencyFailedException;
import software.amazon.awssdk.services.lexruntimev2.model.DialogActionType;
import software.amazon.awssdk.services.lexruntimev2.model.IntentState;
import software.amazon.awssdk.services.lexruntimev2.model.Message;
import software.amazon.awssdk.services.lexruntimev2.model.PutSessionResponse;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeTextResponse;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeUtteranceResponse;
import software.amazon.awssdk.services.lexruntimev2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lexruntimev2.model.ValidationException;

/** The AWS SDK for Java, unmodified but for its endpoint. */
@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class SdkConversationTest {

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    private LexRuntimeV2Client lex;

    @BeforeEach
    void connect() {
        lex = LexRuntimeV2Client.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.addExecutionInterceptor(new ModelCheck()))
                .build();
    }

    @AfterEach
    void disconnect() {
        lex.close();
    }

    @Test
    void holdsAWholeConversation() {
        RecognizeTextResponse first = say("sdk:1", "book a hotel");
        RecognizeTextResponse second = say("sdk:1", "Chicago");
        RecognizeTextResponse third = say("sdk:1", "yes");

        assertThat(first.messages().get(0).content()).isEqualTo("Which city?");
        assertThat(first.sessionState().dialogAction().slotToElicit()).isEqualTo("City");
        assertThat(first.interpretations().get(0).nluConfidence().score()).isEqualTo(0.91);
        assertThat(second.sessionState().dialogAction().type()).isEqualTo(DialogActionType.CONFIRM_INTENT);
        assertThat(third.sessionState().intent().state()).isEqualTo(IntentState.FULFILLED);
        assertThat(third.sessionState().intent().slots())
                .hasEntrySatisfying(
                        "City",
                        city -> assertThat(city.value().interpretedValue()).isEqualTo("Chicago"));
        assertThat(third.responseMetadata().requestId()).hasSize(36);
    }

    @Test
    void putsGetsAndDeletesASession() {
        ResponseBytes<PutSessionResponse> put = lex.putSession(
                request -> request.botId("BOOKTRIP01")
                        .botAliasId("TSTALIASID")
                        .localeId("en_US")
                        .sessionId("sdk-2")
                        .responseContentType("text/plain; charset=utf-8")
                        .messages(Message.builder()
                                .content("Welcome back.")
                                .contentType("PlainText")
                                .build())
                        .sessionState(state -> state.dialogAction(action -> action.type("ElicitIntent"))),
                ResponseTransformer.toBytes());

        assertThat(put.response().sessionId()).isEqualTo("sdk-2");
        assertThat(put.asByteArray()).isEmpty();
        assertThat(lex.getSession(request -> request.botId("BOOKTRIP01")
                                .botAliasId("TSTALIASID")
                                .localeId("en_US")
                                .sessionId("sdk-2"))
                        .messages()
                        .get(0)
                        .content())
                .isEqualTo("Welcome back.");
        assertThat(lex.deleteSession(request -> request.botId("BOOKTRIP01")
                                .botAliasId("TSTALIASID")
                                .localeId("en_US")
                                .sessionId("sdk-2"))
                        .sessionId())
                .isEqualTo("sdk-2");
        assertThatThrownBy(() -> lex.getSession(request -> request.botId("BOOKTRIP01")
                        .botAliasId("TSTALIASID")
                        .localeId("en_US")
                        .sessionId("sdk-2")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("There is no session 'sdk-2'");
    }

    @Test
    void speaks() {
        byte[] audio = new byte[4000];
        Arrays.fill(audio, (byte) 7);

        ResponseBytes<RecognizeUtteranceResponse> heard = lex.recognizeUtterance(
                request -> request.botId("BOOKTRIP01")
                        .botAliasId("TSTALIASID")
                        .localeId("en_US")
                        .sessionId("sdk-3")
                        .requestContentType("audio/l16; rate=16000; channels=1")
                        .responseContentType("text/plain; charset=utf-8"),
                RequestBody.fromBytes(audio),
                ResponseTransformer.toBytes());

        assertThat(heard.response().inputMode()).isEqualTo("Speech");
        assertThat(heard.response().inputTranscript()).isNotEmpty();
    }

    @Test
    void throwsTheSdksOwnExceptions() {
        assertThatThrownBy(() -> say("sdk-4", "conflict")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> say("sdk-4", "broken function"))
                .isInstanceOf(DependencyFailedException.class)
                .hasMessageContaining("book-hotel threw");
        assertThatThrownBy(() -> say("sdk-4", "x".repeat(1025))).isInstanceOf(ValidationException.class);
    }

    private RecognizeTextResponse say(String session, String text) {
        return lex.recognizeText(request -> request.botId("BOOKTRIP01")
                .botAliasId("TSTALIASID")
                .localeId("en_US")
                .sessionId(session)
                .text(text));
    }
}
