package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.RuntimeModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Holds every reply that an SDK gets against Lex's runtime model, before the SDK sees it. */
final class ModelCheck implements ExecutionInterceptor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "x-amz-lex-";

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        byte[] body = context.responseBody().map(ModelCheck::bytes).orElse(new byte[0]);
        String operation = context.request().getClass().getSimpleName().replace("Request", "Response");
        boolean isInHeaders = operation.startsWith("RecognizeUtterance") || operation.startsWith("PutSession");
        if (!context.httpResponse().isSuccessful()) {
            RuntimeModel.check("Failure", json(body));
        } else {
            RuntimeModel.check(operation, isInHeaders ? headers(context) : json(body));
        }
        return Optional.of(new ByteArrayInputStream(body));
    }

    private static ObjectNode headers(Context.ModifyHttpResponse context) {
        ObjectNode headers = JSON.createObjectNode();
        context.httpResponse().forEachHeader((name, values) -> {
            if (name.startsWith(HEADER)) {
                headers.set(name, value(name, values.get(0)));
            }
        });
        return headers;
    }

    private static JsonNode value(String name, String value) {
        if (name.equals(HEADER + "input-mode") || name.equals(HEADER + "session-id")) {
            return JSON.getNodeFactory().textNode(value);
        }
        try (InputStream json =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(value)))) {
            return json(json.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(InputStream body) {
        try (body) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
