package dev.loquat.channel.lex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lexruntimev2.LexRuntimeV2AsyncClient;
import software.amazon.awssdk.services.lexruntimev2.model.ConflictException;
import software.amazon.awssdk.services.lexruntimev2.model.DialogActionType;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeUtteranceResponse;
import software.amazon.awssdk.services.lexruntimev2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lexruntimev2.model.ValidationException;

/** The asynchronous SDK for Java over HTTP/1.1 and over HTTP/2 with prior knowledge, its requests signed. */
@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class AsyncSdkTest {

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void doesAllThatIsNoStream(Protocol protocol) {
        try (LexRuntimeV2AsyncClient lex = client(protocol)) {
            String session = "async-" + protocol;

            assertThat(say(lex, session, "book a hotel")).isEqualTo(DialogActionType.ELICIT_SLOT);
            assertThat(lex.getSession(get -> get.botId("BOOKTRIP01")
                                    .botAliasId("TSTALIASID")
                                    .localeId("en_US")
                                    .sessionId(session))
                            .join()
                            .sessionState()
                            .intent()
                            .name())
                    .isEqualTo("BookHotel");
            assertThat(hear(lex, session).inputMode()).isEqualTo("Speech");
            assertThat(lex.putSession(
                                    put -> put.botId("BOOKTRIP01")
                                            .botAliasId("TSTALIASID")
                                            .localeId("en_US")
                                            .sessionId(session)
                                            .responseContentType("text/plain; charset=utf-8")
                                            .sessionState(state -> state.sessionAttributes(Map.of("tier", "gold"))),
                                    AsyncResponseTransformer.toBytes())
                            .join()
                            .response()
                            .sessionId())
                    .isEqualTo(session);
            assertThat(delete(lex, session)).isEqualTo(session);
            assertThatThrownBy(() -> delete(lex, session)).hasCauseInstanceOf(ResourceNotFoundException.class);
            assertThatThrownBy(() -> say(lex, session, "conflict")).hasCauseInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> say(lex, session, " ")).hasCauseInstanceOf(ValidationException.class);
        }
    }

    private LexRuntimeV2AsyncClient client(Protocol protocol) {
        return LexRuntimeV2AsyncClient.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().protocol(protocol))
                .overrideConfiguration(override -> override.retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    private static DialogActionType say(LexRuntimeV2AsyncClient lex, String session, String text) {
        return lex.recognizeText(request -> request.botId("BOOKTRIP01")
                        .botAliasId("TSTALIASID")
                        .localeId("en_US")
                        .sessionId(session)
                        .text(text))
                .join()
                .sessionState()
                .dialogAction()
                .type();
    }

    private static RecognizeUtteranceResponse hear(LexRuntimeV2AsyncClient lex, String session) {
        byte[] audio = new byte[4000];
        Arrays.fill(audio, (byte) 7);
        return lex.recognizeUtterance(
                        request -> request.botId("BOOKTRIP01")
                                .botAliasId("TSTALIASID")
                                .localeId("en_US")
                                .sessionId(session)
                                .requestContentType("audio/l16; rate=16000; channels=1")
                                .responseContentType("text/plain; charset=utf-8"),
                        AsyncRequestBody.fromBytes(audio),
                        AsyncResponseTransformer.toBytes())
                .join()
                .response();
    }

    private static String delete(LexRuntimeV2AsyncClient lex, String session) {
        return lex.deleteSession(request -> request.botId("BOOKTRIP01")
                        .botAliasId("TSTALIASID")
                        .localeId("en_US")
                        .sessionId(session))
                .join()
                .sessionId();
    }
}
