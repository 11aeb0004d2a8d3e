package dev.loquat.channel.lex.stream;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.channel.RuntimeModel;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;
import software.amazon.eventstream.MessageDecoder;

/** {@code StartConversation} down to its bytes. Whatever comes is held against Lex's model. */
final class RawConversation implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An event by name with its members; an exception likewise. */
    record Event(String name, JsonNode members) {}

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final HttpClientRequest request;
    private final CompletableFuture<HttpClientResponse> response;
    private final MessageDecoder decoder = new MessageDecoder(this::heard);

    private RawConversation(URI server, String path, HttpVersion version, Map<String, String> headers) {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(version)
                .setHttp2ClearTextUpgrade(false)
                .setSsl(server.getScheme().equals("https"))
                .setUseAlpn(server.getScheme().equals("https"))
                .setTrustAll(true)
                .setVerifyHost(false);
        this.request = vertx.createHttpClient(options)
                .request(HttpMethod.POST, server.getPort(), server.getHost(), path)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        headers.forEach(request::putHeader);
        request.setChunked(true);
        this.response =
                request.response().map(this::listening).toCompletionStage().toCompletableFuture();
        request.sendHead();
    }

    /** Begins a conversation. */
    static RawConversation begin(URI server, String session, HttpVersion version, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Content-Type", "application/vnd.amazon.eventstream");
        all.put("x-amz-lex-conversation-mode", "TEXT");
        all.putAll(headers);
        String path = "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/" + session + "/conversation";
        return new RawConversation(server, path, version, all);
    }

    /** Sends an event that nobody has signed. */
    void send(String event, String members) {
        send(message(event, members));
    }

    /** Sends an event in an envelope as SDKs sign them, with a signature that is none. */
    void sendSigned(String event, String members) {
        send(signed(message(event, members)));
    }

    /** Sends the envelope around nothing, by which the SDK for JavaScript says that it is done. */
    void sendSignedEnd() {
        send(signed(new byte[0]));
    }

    void send(byte[] bytes) {
        request.write(Buffer.buffer(bytes));
    }

    static byte[] message(String event, String members) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":message-type", HeaderValue.fromString("event"));
        headers.put(":event-type", HeaderValue.fromString(event));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        return bytes(new Message(headers, members.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] signed(byte[] payload) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":date", HeaderValue.fromTimestamp(Instant.parse("2026-03-02T14:00:00Z")));
        headers.put(":chunk-signature", HeaderValue.fromByteArray(new byte[32]));
        return bytes(new Message(headers, payload));
    }

    private static byte[] bytes(Message message) {
        byte[] bytes = new byte[message.toByteBuffer().remaining()];
        message.toByteBuffer().get(bytes);
        return bytes;
    }

    HttpClientResponse response() throws Exception {
        return response.get(20, SECONDS);
    }

    /** The whole body of a response that is no stream. */
    String body() throws Exception {
        return body.get(20, SECONDS);
    }

    /** The next event that is no heartbeat. */
    Event next() throws Exception {
        Event event = events.poll(20, SECONDS);
        while (event != null && event.name().equals("HeartbeatEvent")) {
            event = events.poll(20, SECONDS);
        }
        return event == null ? new Event("nothing within 20 s", JSON.nullNode()) : event;
    }

    void awaitEnd() throws Exception {
        end.get(20, SECONDS);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpClientResponse listening(HttpClientResponse started) {
        if (started.statusCode() == 200) {
            started.handler(bytes -> decoder.feed(bytes.getBytes()));
            started.endHandler(over -> end.complete(null));
            started.exceptionHandler(end::completeExceptionally);
        } else {
            started.bodyHandler(whole -> body.complete(whole.toString()));
        }
        return started;
    }

    private void heard(Message message) {
        Map<String, HeaderValue> headers = message.getHeaders();
        boolean isEvent = header(headers, ":message-type").equals("event");
        String name = header(headers, isEvent ? ":event-type" : ":exception-type");
        try {
            JsonNode members = JSON.readTree(message.getPayload());
            RuntimeModel.check(name, members);
            events.add(new Event(name, members));
        } catch (AssertionError e) {
            events.add(new Event(String.valueOf(e.getMessage()), JSON.nullNode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(Map<String, HeaderValue> headers, String name) {
        HeaderValue value = headers.get(name);
        return value == null ? "no " + name : value.getString();
    }
}
