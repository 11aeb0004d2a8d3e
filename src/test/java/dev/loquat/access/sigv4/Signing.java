package dev.loquat.access.sigv4;

import dev.loquat.access.IncomingRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Signs requests with the AWS SDK's own signer. */
public record Signing(String keyId, String secret, Clock clock) {

    /** Signed in headers. */
    public SignedRequest sign(String method, URI uri, Map<String, String> headers, byte[] body) {
        return AwsV4HttpSigner.create().sign(request -> fill(request, method, uri, headers, body));
    }

    /** Signed in the query, as for a WebSocket of a browser. */
    public SignedRequest presign(URI uri, Duration life) {
        return AwsV4HttpSigner.create().sign(request -> {
            fill(request, "GET", uri, Map.of(), new byte[0]);
            request.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, life);
        });
    }

    /** Signed bit by bit. */
    SignedRequest signChunked(URI uri, byte[] body) {
        return AwsV4HttpSigner.create().sign(request -> {
            fill(request, "POST", uri, Map.of("Content-Length", Integer.toString(body.length)), body);
            request.putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, true);
        });
    }

    private void fill(
            SignRequest.Builder<AwsCredentialsIdentity> request,
            String method,
            URI uri,
            Map<String, String> headers,
            byte[] body) {
        SdkHttpRequest.Builder http = SdkHttpRequest.builder().uri(uri).method(SdkHttpMethod.fromValue(method));
        headers.forEach(http::putHeader);
        request.identity(AwsCredentialsIdentity.create(keyId, secret))
                .request(http.build())
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lex")
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                .putProperty(HttpSigner.SIGNING_CLOCK, clock);
    }

    /** As the server finds it. */
    static IncomingRequest arrived(SignedRequest signed) {
        return arrived(signed.request(), signed.payload().map(Signing::bytes).orElse(new byte[0]));
    }

    /** As the server finds it before its frames. */
    static IncomingRequest arrived(AsyncSignedRequest signed) {
        return arrived(signed.request(), new byte[0]);
    }

    private static IncomingRequest arrived(SdkHttpRequest request, byte[] body) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String query = request.encodedQueryParameters().orElse("");
        return new IncomingRequest(request.method().name(), request.encodedPath(), query, headers, body);
    }

    private static byte[] bytes(ContentStreamProvider payload) {
        try {
            return payload.newStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
