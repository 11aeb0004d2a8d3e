package dev.loquat.fulfillment.http;

import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.FunctionTimedOut;
import dev.loquat.fulfillment.Invocation;
import dev.loquat.fulfillment.TooManyRequests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls functions at their URLs. */
public final class HttpRuntime implements FunctionRuntime {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_OF_A_PROBLEM = 200;

    private final Clock clock;
    private Optional<HttpClient> client = Optional.empty();

    /**
     * @param clock the time in signatures
     */
    public HttpRuntime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public byte[] invoke(FunctionCode code, Invocation invocation) {
        Duration timeout = code.spec().timeout();
        CompletableFuture<byte[]> answer = client().sendAsync(request(code, invocation), BodyHandlers.ofInputStream())
                .thenApplyAsync(HttpRuntime::body);
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FunctionTimedOut(timeout);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new FunctionFailed("the call was broken off, as the service is ending.", e);
        } catch (ExecutionException e) {
            throw failure(code, e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        // the client's threads end when nobody holds it
    }

    private HttpRequest request(FunctionCode code, Invocation invocation) {
        byte[] event = invocation.event();
        long now = clock.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(code))
                .timeout(code.spec().timeout())
                .header("Content-Type", "application/json")
                .header("X-Loquat-Function", code.spec().name())
                .header("X-Loquat-Request-Id", invocation.requestId())
                .header("X-Loquat-Timestamp", Long.toString(now))
                .POST(BodyPublishers.ofByteArray(event));
        invocation.secret().ifPresent(secret -> request.header("X-Loquat-Signature", Signature.of(secret, now, event)));
        return request.build();
    }

    private static URI uri(FunctionCode code) {
        try {
            return URI.create(code.spec().code());
        } catch (IllegalArgumentException e) {
            throw new FunctionFailed("its URL " + code.spec().code() + " is none.", e);
        }
    }

    private static byte[] body(HttpResponse<InputStream> response) {
        try (InputStream stream = response.body()) {
            byte[] body = stream.readNBytes(MAX_ANSWER_BYTES + 1);
            if (response.statusCode() == TOO_MANY_REQUESTS) {
                throw new TooManyRequests("the service at its URL says so.");
            }
            if (response.statusCode() / 100 != 2) {
                throw new FunctionFailed("it answered with status " + response.statusCode() + ": " + beginning(body));
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String beginning(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return text.length() <= MOST_OF_A_PROBLEM ? text : text.substring(0, MOST_OF_A_PROBLEM) + "…";
    }

    private static RuntimeException failure(FunctionCode code, Throwable thrown) {
        if (thrown instanceof FunctionFailed || thrown instanceof TooManyRequests) {
            return (RuntimeException) thrown;
        }
        if (thrown instanceof java.net.http.HttpTimeoutException) {
            return new FunctionTimedOut(code.spec().timeout());
        }
        return new FunctionFailed("nobody answers at " + code.spec().code() + ": " + thrown, thrown);
    }

    /** Made with the first call: it has threads of its own. */
    private synchronized HttpClient client() {
        HttpClient made = client.orElseGet(() ->
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        client = Optional.of(made);
        return made;
    }
}
