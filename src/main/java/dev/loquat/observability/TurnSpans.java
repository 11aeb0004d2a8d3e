package dev.loquat.observability;

import dev.loquat.session.SessionKey;
import dev.loquat.turn.TurnObserver;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A span for each turn and, in it, one for each of its stages, made when the turn is over: a turn that nobody traces has nothing to do
 * with it. What users say is in none of them.
 */
final class TurnSpans implements TurnObserver {

    /** Of recordings whose turn never came the oldest are forgotten. */
    private static final int MOST_HEARD = 1000;

    private final Tracer tracer;
    private final Clock clock;
    private final Function<String, Context> requests;
    private final Map<SessionKey, Heard> heard = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionKey, Heard> eldest) {
            return size() > MOST_HEARD;
        }
    });

    /**
     * @param requests the span of a request by the request's id
     */
    TurnSpans(Tracer tracer, Clock clock, Function<String, Context> requests) {
        this.tracer = tracer;
        this.clock = clock;
        this.requests = requests;
    }

    /** An utterance that was heard, before its turn began. */
    private record Heard(Instant end, Duration length, Duration took) {

        Instant begin() {
            return end.minus(took);
        }
    }

    @Override
    public void heard(SessionKey session, Duration length, Duration took) {
        heard.put(session, new Heard(clock.instant(), length, took));
    }

    @Override
    public void over(TurnRequest request, TurnReply reply) {
        Instant end = clock.instant();
        Context parent = requests.apply(request.input().requestId());
        Optional<Heard> speech = Optional.ofNullable(heard.remove(request.key()));
        Map<String, Duration> stages = reply.trace().stages();
        Instant begin = end.minus(stages.values().stream().reduce(Duration.ZERO, Duration::plus));
        Span turn = tracer.spanBuilder("turn")
                .setParent(parent)
                .setStartTimestamp(isOfRequest(parent) ? begin : earlier(begin, speech))
                .setAllAttributes(attributes(request, reply))
                .startSpan();
        Context within = parent.with(turn);
        speech.ifPresent(it -> speech(it, isOfRequest(parent) ? parent : within));
        stages(stages, begin, within);
        turn.end(end);
    }

    /** Of a live conversation only the turns are traced: then the speech that led to one is a part of it. */
    private static boolean isOfRequest(Context parent) {
        return Span.fromContext(parent).getSpanContext().isValid();
    }

    private static Instant earlier(Instant begin, Optional<Heard> speech) {
        return speech.map(Heard::begin).filter(begin::isAfter).orElse(begin);
    }

    private void stages(Map<String, Duration> stages, Instant begin, Context turn) {
        Instant at = begin;
        for (Map.Entry<String, Duration> stage : stages.entrySet()) {
            Span span = tracer.spanBuilder(stage.getKey())
                    .setParent(turn)
                    .setStartTimestamp(at)
                    .startSpan();
            at = at.plus(stage.getValue());
            span.end(at);
        }
    }

    private void speech(Heard speech, Context parent) {
        tracer.spanBuilder("speech")
                .setParent(parent)
                .setStartTimestamp(speech.begin())
                .setAttribute("loquat.speech.seconds", speech.length().toMillis() / 1e3)
                .startSpan()
                .end(speech.end());
    }

    private static Attributes attributes(TurnRequest request, TurnReply reply) {
        AttributesBuilder attributes = Attributes.builder()
                .put("loquat.request.id", request.input().requestId())
                .put("loquat.bot.id", request.key().botId())
                .put("loquat.bot.alias.id", request.key().aliasId())
                .put("loquat.bot.version", request.bot().version())
                .put("loquat.locale.id", request.key().localeId())
                .put("loquat.session.id", request.key().sessionId())
                .put("loquat.input.mode", request.input().mode().wireName())
                .put("loquat.missed", reply.trace().isMissed())
                .put("loquat.functions", reply.trace().functions().toArray(String[]::new));
        reply.sessionState()
                .intent()
                .ifPresent(intent -> attributes
                        .put("loquat.intent", intent.name())
                        .put("loquat.intent.state", intent.state().wireName()));
        return attributes.build();
    }
}
