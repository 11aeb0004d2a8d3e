package dev.loquat.channel.lex;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lexruntimev2.LexRuntimeV2Client;
import software.amazon.awssdk.services.lexruntimev2.model.DeleteSessionResponse;
import software.amazon.awssdk.services.lexruntimev2.model.GetSessionResponse;
import software.amazon.awssdk.services.lexruntimev2.model.PutSessionResponse;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeTextResponse;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeUtteranceResponse;
import software.amazon.awssdk.services.lexruntimev2.model.SessionState;

/** The AWS SDK for Java with one of the example bots at its other end. */
final class BotClient implements AutoCloseable {

    private static final String ALIAS = "TSTALIASID";
    private static final String LOCALE = "en_US";

    private final LexRuntimeV2Client lex;
    private final String bot;

    BotClient(URI server, String bot) {
        this.bot = bot;
        this.lex = LexRuntimeV2Client.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.addExecutionInterceptor(new ModelCheck())
                        .retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    RecognizeTextResponse say(String session, String text) {
        return lex.recognizeText(request -> request.botId(bot)
                .botAliasId(ALIAS)
                .localeId(LOCALE)
                .sessionId(session)
                .text(text));
    }

    ResponseBytes<RecognizeUtteranceResponse> speak(String session, byte[] audio, String contentType) {
        return lex.recognizeUtterance(
                request -> request.botId(bot)
                        .botAliasId(ALIAS)
                        .localeId(LOCALE)
                        .sessionId(session)
                        .requestContentType(contentType)
                        .responseContentType("text/plain; charset=utf-8"),
                RequestBody.fromBytes(audio),
                ResponseTransformer.toBytes());
    }

    GetSessionResponse session(String session) {
        return lex.getSession(
                request -> request.botId(bot).botAliasId(ALIAS).localeId(LOCALE).sessionId(session));
    }

    PutSessionResponse put(String session, SessionState state) {
        return lex.putSession(
                        request -> request.botId(bot)
                                .botAliasId(ALIAS)
                                .localeId(LOCALE)
                                .sessionId(session)
                                .sessionState(state),
                        ResponseTransformer.toBytes())
                .response();
    }

    DeleteSessionResponse delete(String session) {
        return lex.deleteSession(
                request -> request.botId(bot).botAliasId(ALIAS).localeId(LOCALE).sessionId(session));
    }

    @Override
    public void close() {
        lex.close();
    }
}
