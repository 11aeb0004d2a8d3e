package dev.loquat.observability;

import dev.loquat.turn.TurnObserver;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Traces of OpenTelemetry: a span for each request, in the trace of the client that sent it, and below it those of its turn. It is
 * made only where somebody wants traces; else nothing of OpenTelemetry runs. Any number of threads may use it.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">Semantic conventions for HTTP spans</a>
 */
public final class Traces implements AutoCloseable {

    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private static final int SERVER_ERROR = 500;

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Clock clock;
    private final Map<String, Context> requests = new ConcurrentHashMap<>();

    private Traces(SdkTracerProvider provider, Clock clock) {
        this.provider = provider;
        this.tracer = provider.get("dev.loquat");
        this.clock = clock;
    }

    /**
     * Traces for a collector that takes OTLP over HTTP, which are sent in the background.
     *
     * @param endpoint the collector's address, such as {@code http://127.0.0.1:4318}; traces go to {@code /v1/traces} there
     * @param headers that the collector wants, such as a token
     * @param service how the service is called
     * @param share of the traces that begin here which are kept, from 0 to 1; of those that clients begin, theirs to say
     */
    public static Traces to(URI endpoint, Map<String, String> headers, String service, double share, Clock clock) {
        String place = endpoint.toString().replaceAll("/+$", "") + "/v1/traces";
        OtlpHttpSpanExporterBuilder exporter = OtlpHttpSpanExporter.builder().setEndpoint(place);
        headers.forEach(exporter::addHeader);
        BatchSpanProcessor background = BatchSpanProcessor.builder(exporter.build())
                .setScheduleDelay(Duration.ofSeconds(1))
                .build();
        return of(background, service, share, clock);
    }

    static Traces of(SpanProcessor processor, String service, double share, Clock clock) {
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE, service))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(processor)
                .build();
        return new Traces(provider, clock);
    }

    /** Makes the spans of turns. */
    public TurnObserver turns() {
        return new TurnSpans(tracer, clock, this::context);
    }

    /**
     * A request has come.
     *
     * @param id the request's, by which its turn finds it
     * @param route the path with names in place of ids
     * @param header what the request says under this name
     */
    public Request begin(
            String id, String method, String route, String path, Function<String, Optional<String>> header) {
        Context client = W3CTraceContextPropagator.getInstance().extract(Context.root(), header, new TraceHeaders());
        Span span = tracer.spanBuilder(method + ' ' + route)
                .setParent(client)
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(clock.instant())
                .setAttribute(METHOD, method)
                .setAttribute(ROUTE, route)
                .setAttribute(PATH, path)
                .startSpan();
        requests.put(id, client.with(span));
        return status -> end(id, span, status);
    }

    private void end(String id, Span span, int status) {
        requests.remove(id);
        span.setAttribute(STATUS, (long) status);
        if (status >= SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(clock.instant());
    }

    /** A turn of a live conversation has a trace of its own. */
    private Context context(String requestId) {
        return requests.getOrDefault(requestId, Context.root());
    }

    /** Sends what has not been sent yet. */
    @Override
    public void close() {
        provider.close();
    }

    /** A request that goes on. */
    @FunctionalInterface
    public interface Request {

        /** It has been answered with this status. */
        void end(int status);
    }
}
