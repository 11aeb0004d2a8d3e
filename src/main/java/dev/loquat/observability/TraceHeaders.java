package dev.loquat.observability;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the headers in which clients name the trace that they are in. */
final class TraceHeaders implements TextMapGetter<Function<String, Optional<String>>> {

    @Override
    public Iterable<String> keys(Function<String, Optional<String>> headers) {
        return List.of("traceparent", "tracestate");
    }

    @Override
    public @Nullable String get(@Nullable Function<String, Optional<String>> headers, String name) {
        return headers == null ? null : headers.apply(name).orElse(null);
    }
}
