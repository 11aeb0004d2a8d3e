package dev.loquat.channel.lex.stream;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lexruntimev2.LexRuntimeV2AsyncClient;
import software.amazon.awssdk.services.lexruntimev2.model.ConfigurationEvent;
import software.amazon.awssdk.services.lexruntimev2.model.ConversationMode;
import software.amazon.awssdk.services.lexruntimev2.model.HeartbeatEvent;
import software.amazon.awssdk.services.lexruntimev2.model.StartConversationRequest;
import software.amazon.awssdk.services.lexruntimev2.model.StartConversationRequestEventStream;
import software.amazon.awssdk.services.lexruntimev2.model.StartConversationResponseEventStream;
import software.amazon.awssdk.services.lexruntimev2.model.StartConversationResponseHandler;
import software.amazon.awssdk.utils.async.SimplePublisher;

/** One {@code StartConversation} of the AWS SDK for Java; it waits for events and does not sleep. */
final class SdkConversation implements AutoCloseable {

    private final LexRuntimeV2AsyncClient lex;
    private final SimplePublisher<StartConversationRequestEventStream> client = new SimplePublisher<>();
    private final BlockingQueue<StartConversationResponseEventStream> server = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> end;

    private SdkConversation(URI server, Consumer<StartConversationRequest.Builder> request, SdkAsyncHttpClient http) {
        this.lex = LexRuntimeV2AsyncClient.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")))
                .httpClient(http)
                .overrideConfiguration(override -> override.retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
        this.end = lex.startConversation(
                StartConversationRequest.builder().applyMutation(request).build(),
                client,
                StartConversationResponseHandler.builder()
                        .subscriber(event -> this.server.add(event))
                        .build());
    }

    /** Begins a conversation without configuring it. */
    static SdkConversation begin(URI server, String bot, String session, ConversationMode mode) {
        return begin(server, bot, session, mode, NettyNioAsyncHttpClient.create());
    }

    /** Begins a conversation with the scripted bot through this client, to be answered with text. */
    static SdkConversation open(URI server, String session, ConversationMode mode, SdkAsyncHttpClient http) {
        SdkConversation conversation = begin(server, "BOOKTRIP01", session, mode, http);
        conversation.configure(event -> {});
        return conversation;
    }

    private static SdkConversation begin(
            URI server, String bot, String session, ConversationMode mode, SdkAsyncHttpClient http) {
        return new SdkConversation(
                server,
                request -> request.botId(bot)
                        .botAliasId("TSTALIASID")
                        .localeId("en_US")
                        .sessionId(session)
                        .conversationMode(mode),
                http);
    }

    /** Begins a conversation that is answered with text. */
    static SdkConversation open(URI server, String bot, String session, ConversationMode mode) {
        SdkConversation conversation = begin(server, bot, session, mode);
        conversation.configure(event -> {});
        return conversation;
    }

    void configure(Consumer<ConfigurationEvent.Builder> more) {
        send(StartConversationRequestEventStream.configurationEventBuilder()
                .responseContentType("text/plain; charset=utf-8")
                .applyMutation(more)
                .build());
    }

    void type(String text) {
        send(StartConversationRequestEventStream.textInputEventBuilder()
                .text(text)
                .eventId("typed")
                .build());
    }

    void press(String keys) {
        keys.chars()
                .mapToObj(Character::toString)
                .forEach(key -> send(StartConversationRequestEventStream.dTMFInputEventBuilder()
                        .inputCharacter(key)
                        .build()));
    }

    /** Samples in the chunks of 320 bytes that Lex prescribes. */
    void speak(byte[] samples, int rate) {
        for (int at = 0; at < samples.length; at += 320) {
            byte[] chunk = Arrays.copyOfRange(samples, at, Math.min(at + 320, samples.length));
            audio(chunk, rate);
        }
    }

    void endUtterance() {
        audio(new byte[0], 8_000);
    }

    void played() {
        send(StartConversationRequestEventStream.playbackCompletionEventBuilder()
                .build());
    }

    void disconnect() {
        send(StartConversationRequestEventStream.disconnectionEventBuilder().build());
    }

    void halfClose() {
        var unused = client.complete();
    }

    /** The next event that is no heartbeat; it has to be of this kind. */
    <T> T next(Class<T> kind) throws Exception {
        StartConversationResponseEventStream event = nextOfAnyKind();
        while (event instanceof HeartbeatEvent) {
            event = nextOfAnyKind();
        }
        if (!kind.isInstance(event)) {
            throw new AssertionError("expected a " + kind.getSimpleName() + ", got " + event);
        }
        return kind.cast(event);
    }

    StartConversationResponseEventStream nextOfAnyKind() throws Exception {
        StartConversationResponseEventStream event = server.poll(20, SECONDS);
        if (event == null) {
            throw new AssertionError("nothing came within 20 s; the conversation: " + end);
        }
        return event;
    }

    /** Waits for the end, and throws what the SDK makes of it when it is not a good one. */
    void awaitEnd() throws Throwable {
        try {
            end.get(20, SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public void close() {
        halfClose();
        lex.close();
    }

    private void audio(byte[] chunk, int rate) {
        send(StartConversationRequestEventStream.audioInputEventBuilder()
                .audioChunk(SdkBytes.fromByteArray(chunk))
                .contentType("audio/lpcm; sample-rate=" + rate
                        + "; sample-size-bits=16; channel-count=1; is-big-endian=false")
                .build());
    }

    private void send(StartConversationRequestEventStream event) {
        var unused = client.send(event); // what cannot be sent shows in what does not come back
    }
}
