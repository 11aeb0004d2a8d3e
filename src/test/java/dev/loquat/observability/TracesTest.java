package dev.loquat.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.UserInput;
import dev.loquat.session.SessionKey;
import dev.loquat.turn.TurnObserver;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import dev.loquat.turn.TurnTrace;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which spans a request and its turn leave behind. */
class TracesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private final List<SpanData> spans = new ArrayList<>();
    private final Traces traces = Traces.of(SimpleSpanProcessor.create(new Kept(spans)), "loquat", 1, CLOCK);
    private final TurnObserver turns = traces.turns();

    @Test
    void everyStageOfATurnHasASpanOneAfterTheOther() {
        Traces.Request request = begin(TracesTest::noHeader);
        turns.over(turn(), reply());
        request.end(200);

        assertThat(spans)
                .extracting(SpanData::getName, TracesTest::millis, span -> parent(span))
                .containsExactly(
                        tuple("load", 1L, "turn"),
                        tuple("nlu", 4L, "turn"),
                        tuple("save", 2L, "turn"),
                        tuple("turn", 7L, "POST /bots/{bot}/text"),
                        tuple("POST /bots/{bot}/text", 0L, ""));
        assertThat(spans.get(1).getStartEpochNanos()).isEqualTo(spans.get(0).getEndEpochNanos());
        assertThat(spans.get(3).getAttributes().asMap())
                .containsEntry(AttributeKey.stringKey("loquat.bot.id"), "BOOKTRIP01")
                .containsEntry(AttributeKey.stringArrayKey("loquat.functions"), List.of("book-hotel"));
    }

    @Test
    void whatUsersSayIsInNone() {
        turns.over(turn(), reply());

        assertThat(spans).allSatisfy(span -> assertThat(span.toString()).doesNotContain("my secret"));
    }

    @Test
    void recordingsHaveASpanBesideTheirTurn() {
        Traces.Request request = begin(TracesTest::noHeader);
        turns.heard(turn().key(), Duration.ofSeconds(2), Duration.ofMillis(300));
        turns.over(turn(), reply());
        request.end(200);

        SpanData speech = spans.get(0);
        assertThat(speech.getName()).isEqualTo("speech");
        assertThat(millis(speech)).isEqualTo(300);
        assertThat(parent(speech)).isEqualTo("POST /bots/{bot}/text");
    }

    @Test
    void speechOfALiveConversationIsAPartOfItsTurn() {
        turns.heard(turn().key(), Duration.ofSeconds(2), Duration.ofMillis(300));
        turns.over(turn(), reply());

        assertThat(spans)
                .extracting(SpanData::getName, TracesTest::millis, span -> parent(span))
                .startsWith(tuple("speech", 300L, "turn"))
                .endsWith(tuple("turn", 300L, ""));
    }

    @Test
    void theClientsTraceGoesOn() {
        begin(name -> Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .filter(header -> name.equals("traceparent")))
                .end(200);

        assertThat(spans.get(0).getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(spans.get(0).getParentSpanId()).isEqualTo("b7ad6b7169203331");
    }

    @Test
    void whatAClientDoesNotWantTracedIsNot() {
        begin(name -> Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")
                        .filter(header -> name.equals("traceparent")))
                .end(200);

        assertThat(spans).isEmpty();
    }

    @Test
    void faultsOfTheServerAreErrors() {
        begin(TracesTest::noHeader).end(502);
        begin(TracesTest::noHeader).end(404);

        assertThat(spans)
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.ERROR, StatusCode.UNSET);
    }

    @Test
    void turnsOfLiveConversationsHaveTracesOfTheirOwn() {
        turns.over(turn(), reply());

        assertThat(spans)
                .last()
                .satisfies(turn ->
                        assertThat(turn.getParentSpanContext().isValid()).isFalse());
    }

    @Test
    void goToTheCollectorThatIsNamed() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        HttpServer collector = collector(received);
        URI endpoint = URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/");

        try (Traces sent = Traces.to(endpoint, Map.of("x-token", "t"), "hotel", 1, CLOCK)) {
            sent.turns().over(turn(), reply());
        }

        assertThat(received.poll(10, TimeUnit.SECONDS))
                .startsWith("/v1/traces t ")
                .contains("hotel", "nlu", "save");
        collector.stop(0);
    }

    private static HttpServer collector(BlockingQueue<String> received) throws IOException {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            received.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("x-token") + " " + body);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        return collector;
    }

    private static Optional<String> noHeader(String name) {
        return Optional.empty();
    }

    private Traces.Request begin(Function<String, Optional<String>> headers) {
        return traces.begin("r1", "POST", "/bots/{bot}/text", "/bots/b/text", headers);
    }

    private static long millis(SpanData span) {
        return (span.getEndEpochNanos() - span.getStartEpochNanos()) / 1_000_000;
    }

    private String parent(SpanData span) {
        return spans.stream()
                .filter(other -> other.getSpanId().equals(span.getParentSpanId()))
                .map(SpanData::getName)
                .findFirst()
                .orElse("");
    }

    private static TurnRequest turn() {
        BotLocale locale = new BotLocale("en_US", 0.4, List.of(), List.of(), List.of());
        Bot bot = new Bot("book-trip", "BOOKTRIP01", "", Duration.ofMinutes(5), List.of(), List.of(locale));
        return new TurnRequest(
                new BotSnapshot(bot, Path.of("bots"), "DRAFT", "TSTALIASID", "TestBotAlias"),
                locale,
                new SessionKey("BOOKTRIP01", "TSTALIASID", "en_US", "me", ""),
                UserInput.typed("my secret", "r1"),
                Optional.empty(),
                TurnRequest.TEXT);
    }

    private static TurnReply reply() {
        Map<String, Duration> stages = new LinkedHashMap<>();
        stages.put("load", Duration.ofMillis(1));
        stages.put("nlu", Duration.ofMillis(4));
        stages.put("save", Duration.ofMillis(2));
        return new TurnReply(
                List.of(),
                SessionState.EMPTY,
                List.of(),
                Map.of(),
                new TurnTrace(Understanding.NOTHING, false, List.of("book-hotel"), stages, Optional::empty));
    }

    /** Keeps spans in the order in which they end. */
    private record Kept(List<SpanData> spans) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
