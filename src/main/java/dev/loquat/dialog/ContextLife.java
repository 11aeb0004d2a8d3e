package dev.loquat.dialog;

import dev.loquat.bot.Intent;
import dev.loquat.bot.OutputContext;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.SessionIntent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How contexts come and go: each lives for a number of turns and for a time, whichever ends first. */
final class ContextLife {

    private ContextLife() {}

    /** Without the contexts whose time is over. */
    static ConversationState unexpired(ConversationState state, Instant now) {
        return change(
                state,
                contexts -> contexts.filter(context -> context.expiresAt().isAfter(now)));
    }

    /** A turn has begun: contexts in the last of their turns have served to find its intent, and are gone. */
    static ConversationState oneTurnOlder(ConversationState state, Instant now) {
        return change(
                unexpired(state, now),
                contexts -> contexts.filter(context -> context.turnsToLive() > 1)
                        .map(context -> new ActiveContext(
                                context.name(), context.expiresAt(), context.turnsToLive() - 1, context.attributes())));
    }

    /** Activates an intent's output contexts, with its slots' values as their attributes. */
    static Progress activate(Progress progress) {
        Instant now = progress.context().now();
        Intent intent = progress.definition();
        Map<String, String> values = values(progress.intent());
        List<String> names =
                intent.outputContexts().stream().map(OutputContext::name).toList();
        List<ActiveContext> contexts = new ArrayList<>(progress.session().activeContexts());
        contexts.removeIf(context -> names.contains(context.name()));
        for (OutputContext output : intent.outputContexts()) {
            contexts.add(new ActiveContext(output.name(), now.plus(output.timeToLive()), output.turnsToLive(), values));
        }
        return progress.with(progress.session().withActiveContexts(contexts));
    }

    private static Map<String, String> values(SessionIntent intent) {
        Map<String, String> values = new LinkedHashMap<>();
        intent.slots().forEach((name, value) -> {
            if (value.isFilled()) {
                values.put(name, value.text());
            }
        });
        return values;
    }

    private static ConversationState change(ConversationState state, UnaryOperator<Stream<ActiveContext>> change) {
        List<ActiveContext> contexts =
                change.apply(state.sessionState().activeContexts().stream()).toList();
        return state.withSessionState(state.sessionState().withActiveContexts(contexts));
    }
}
