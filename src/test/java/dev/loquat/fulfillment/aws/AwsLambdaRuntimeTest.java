package dev.loquat.fulfillment.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.Invocation;
import dev.loquat.fulfillment.TooManyRequests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Against a service that answers as Lambda's Invoke API does. */
class AwsLambdaRuntimeTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:function:";

    private final List<String> regions = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer lambda;
    private AwsLambdaRuntime runtime;

    @BeforeEach
    void serve() throws IOException {
        lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.createContext("/2015-03-31/functions/", this::answer);
        lambda.start();
        runtime = new AwsLambdaRuntime(this::client);
    }

    @AfterEach
    void end() {
        runtime.close();
        lambda.stop(0);
    }

    @Test
    void callsAFunctionByItsArnInItsRegion() {
        assertThat(call(ARN + "check-room")).isEqualTo("{\"room\": 7}");
        assertThat(regions).containsExactly("eu-west-1");
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0)).contains("check-room/invocations").endsWith("{\"event\": 1}");
    }

    @Test
    void callsAFunctionByItsNameInTheUsualRegion() {
        assertThat(call("check-room")).isEqualTo("{\"room\": 7}");
        assertThat(regions).containsExactly("usual");
    }

    @Test
    void failsWhenTheFunctionThrows() {
        assertThatThrownBy(() -> call("broken"))
                .isInstanceOf(FunctionFailed.class)
                .hasMessage("it threw ValueError: no such room");
    }

    @Test
    void saysWhenLambdaHasNoRoom() {
        assertThatThrownBy(() -> call("busy")).isInstanceOf(TooManyRequests.class);
    }

    private LambdaClient client(Optional<String> region) {
        regions.add(region.orElse("usual"));
        return LambdaClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + lambda.getAddress().getPort()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    private String call(String arn) {
        FunctionSpec spec =
                new FunctionSpec("check-room", "aws-lambda", arn, Optional.empty(), Duration.ofSeconds(20), Map.of());
        Invocation invocation = new Invocation(
                "request-1",
                "{\"event\": 1}".getBytes(StandardCharsets.UTF_8),
                new Invocation.Caller("hotel", ""),
                Map.of(),
                Optional.empty(),
                line -> {});
        return new String(runtime.invoke(new FunctionCode(spec, Path.of("bot")), invocation), StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (path.contains("busy")) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", "TooManyRequestsException");
            send(exchange, 429, "{\"Reason\": \"ReservedFunctionConcurrentInvocationLimitExceeded\"}");
        } else if (path.contains("broken")) {
            exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
            send(exchange, 200, "{\"errorType\": \"ValueError\", \"errorMessage\": \"no such room\"}");
        } else {
            send(exchange, 200, "{\"room\": 7}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
