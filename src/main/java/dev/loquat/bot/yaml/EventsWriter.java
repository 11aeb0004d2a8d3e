package dev.loquat.bot.yaml;

import dev.loquat.bot.ConversationEventKind;
import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.EventSource;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.yaml.Written.Layout;
import java.time.Duration;
import java.time.ZoneOffset;

/** Writes what calls a function beside hooks, and what becomes of such calls. */
final class EventsWriter {

    private EventsWriter() {}

    static void write(FunctionSpec function, WrittenFields fields) {
        EventInvokeConfig invoke = function.eventInvoke();
        WrittenFields retry = new WrittenFields()
                .integer("attempts", invoke.attempts(), EventInvokeConfig.MAX_ATTEMPTS)
                .duration("maxAge", invoke.maxAge(), EventInvokeConfig.MAX_AGE);
        fields.put("retry", retry.compact().unlessEmpty())
                .flag("deadLetter", invoke.keepsDeadLetters(), true)
                .text("onSuccess", invoke.onSuccess())
                .text("onFailure", invoke.onFailure());
        if (!function.events().isEmpty()) {
            fields.put(
                    "events",
                    new Written.Items(
                            function.events().stream().map(EventsWriter::event).toList(), Layout.SPREAD));
        }
    }

    private static Written event(EventSource source) {
        return source.match(new EventSource.Cases<>() {
            @Override
            public Written schedule(EventSource.Schedule schedule) {
                WrittenFields fields = new WrittenFields()
                        .text("schedule", schedule.expression().text());
                if (!schedule.zone().equals(ZoneOffset.UTC)) {
                    fields.text("zone", schedule.zone().getId());
                }
                if (schedule.catchesUp()) {
                    fields.text("missed", "once");
                }
                return fields.text("input", schedule.input()).compact();
            }

            @Override
            public Written conversation(EventSource.Conversation conversation) {
                WrittenFields fields = new WrittenFields()
                        .put(
                                "conversation",
                                Written.oneOrMore(conversation.kinds().stream()
                                        .map(ConversationEventKind::word)
                                        .toList()));
                if (!conversation.intents().isEmpty()) {
                    fields.put("intents", Written.oneOrMore(conversation.intents()));
                }
                return fields.integer("batch", conversation.batch(), EventSource.Conversation.DEFAULT_BATCH)
                        .duration("window", conversation.window(), Duration.ZERO)
                        .compact();
            }
        });
    }
}
