package dev.loquat.fulfillment.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.FunctionTimedOut;
import dev.loquat.fulfillment.Invocation;
import dev.loquat.fulfillment.TooManyRequests;
import dev.loquat.fulfillment.event.EventMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/**
 * Calls functions on AWS Lambda by their names or ARNs. Credentials and, for a function that is named without one, the region
 * are found as every AWS SDK finds them: in the environment, in {@code ~/.aws}, with the machine.
 */
public final class AwsLambdaRuntime implements FunctionRuntime {

    private static final Pattern ARN = Pattern.compile("arn:[^:]+:lambda:(?<region>[^:]+):.*");

    private final Function<Optional<String>, LambdaClient> open;
    private final Map<Optional<String>, LambdaClient> clients = new HashMap<>();

    /** Calls AWS. */
    public AwsLambdaRuntime() {
        this(AwsLambdaRuntime::client);
    }

    /**
     * @param open a client for a region, or for the usual one
     */
    AwsLambdaRuntime(Function<Optional<String>, LambdaClient> open) {
        this.open = open;
    }

    @Override
    public String name() {
        return "aws-lambda";
    }

    @Override
    public byte[] invoke(FunctionCode code, Invocation invocation) {
        try {
            InvokeResponse response = client(code)
                    .invoke(request -> request.functionName(code.spec().code())
                            .payload(SdkBytes.fromByteArray(invocation.event()))
                            .overrideConfiguration(
                                    config -> config.apiCallTimeout(code.spec().timeout())));
            byte[] answer = response.payload().asByteArray();
            if (response.functionError() != null) {
                throw new FunctionFailed("it threw " + reason(answer));
            }
            return answer;
        } catch (ApiCallTimeoutException e) {
            throw new FunctionTimedOut(code.spec().timeout());
        } catch (TooManyRequestsException e) {
            throw new TooManyRequests("AWS Lambda says: " + e.reasonAsString() + ".");
        } catch (SdkException e) {
            throw new FunctionFailed("AWS Lambda does not call it: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(LambdaClient::close);
        clients.clear();
    }

    private synchronized LambdaClient client(FunctionCode code) {
        Matcher arn = ARN.matcher(code.spec().code());
        Optional<String> region = arn.matches() ? Optional.of(arn.group("region")) : Optional.empty();
        return clients.computeIfAbsent(region, open);
    }

    private static LambdaClient client(Optional<String> region) {
        LambdaClientBuilder builder = LambdaClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
        region.map(Region::of).ifPresent(builder::region);
        return builder.build();
    }

    private static String reason(byte[] answer) {
        JsonNode body = parse(answer);
        String type = body.path("errorType").asText();
        String message = body.path("errorMessage").asText();
        return type.isEmpty() ? message : type + ": " + message;
    }

    private static JsonNode parse(byte[] answer) {
        try {
            return EventMapper.get().readTree(answer);
        } catch (IOException noJson) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
