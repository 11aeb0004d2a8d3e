package dev.loquat.observability;

import dev.loquat.session.SessionKey;
import dev.loquat.turn.TurnObserver;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;

/** Counts and times turns, with the dimensions that Lex's metrics have. */
public final class TurnMetrics implements TurnObserver {

    private final MeterRegistry registry;

    /** Metrics in this registry. */
    public TurnMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void over(TurnRequest request, TurnReply reply) {
        Tags bot = tags(request);
        Duration whole = reply.trace().stages().values().stream().reduce(Duration.ZERO, Duration::plus);
        registry.timer(
                        "loquat.turns",
                        bot.and("input_mode", request.input().mode().wireName()))
                .record(whole);
        reply.trace()
                .stages()
                .forEach((stage, took) ->
                        registry.timer("loquat.turn.stages", "stage", stage).record(took));
        reply.sessionState()
                .intent()
                .ifPresent(intent -> registry.counter(
                                "loquat.intents",
                                bot.and(
                                        "intent",
                                        intent.name(),
                                        "state",
                                        intent.state().wireName()))
                        .increment());
        if (reply.trace().isMissed()) {
            registry.counter("loquat.missed.utterances", bot).increment();
        }
        reply.trace()
                .functions()
                .forEach(function -> registry.counter("loquat.function.calls", bot.and("function", function))
                        .increment());
    }

    /** How long a second of speech takes to recognise, in seconds. */
    @Override
    public void heard(SessionKey session, Duration length, Duration took) {
        if (!length.isZero()) {
            DistributionSummary.builder("loquat.speech.real.time.factor")
                    .publishPercentiles(0.5, 0.99)
                    .register(registry)
                    .record((double) took.toNanos() / length.toNanos());
        }
    }

    private static Tags tags(TurnRequest request) {
        return Tags.of(List.of(
                Tag.of("bot_id", request.key().botId()),
                Tag.of("bot_alias_id", request.key().aliasId()),
                Tag.of("bot_version", request.bot().version()),
                Tag.of("locale_id", request.key().localeId())));
    }
}
