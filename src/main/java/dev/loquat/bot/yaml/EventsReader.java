package dev.loquat.bot.yaml;

import dev.loquat.bot.ConversationEventKind;
import dev.loquat.bot.EventSource;
import dev.loquat.bot.EventSource.Conversation;
import dev.loquat.bot.EventSource.Schedule;
import dev.loquat.bot.schedule.InvalidSchedule;
import dev.loquat.bot.schedule.ScheduleExpression;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what calls a function beside hooks: schedules, in short their expressions, and what happens in conversations. */
final class EventsReader {

    private static final List<String> OF_SCHEDULES = List.of("zone", "missed", "input");
    private static final List<String> OF_CONVERSATIONS = List.of("intents", "batch", "window");
    private static final String CATCH_UP = "once";
    private static final String SKIP = "skip";

    private EventsReader() {}

    static List<EventSource> read(YamlNode node) {
        List<EventSource> events = new ArrayList<>();
        node.oneOrMore().forEach(item -> source(item).ifPresent(events::add));
        return events;
    }

    private static Optional<EventSource> source(YamlNode item) {
        if (item.isText()) {
            return expression(item).map(it -> new Schedule(it, ZoneOffset.UTC, false, Optional.empty()));
        }
        return item.fields(Shape.EVENT).flatMap(fields -> {
            if (fields.has("schedule") == fields.has("conversation")) {
                item.error("expected either 'schedule' or 'conversation'");
                return Optional.empty();
            }
            return fields.has("schedule") ? schedule(fields) : conversation(fields);
        });
    }

    private static Optional<EventSource> schedule(YamlFields fields) {
        refuse(fields, OF_CONVERSATIONS, "a schedule");
        ZoneId zone = fields.get("zone").flatMap(EventsReader::zone).orElse(ZoneOffset.UTC);
        boolean catchesUp = fields.get("missed")
                .flatMap(EventsReader::missed)
                .map(CATCH_UP::equals)
                .orElse(false);
        Optional<String> input = fields.get("input").flatMap(EventsReader::input);
        return fields.get("schedule")
                .flatMap(EventsReader::expression)
                .map(expression -> new Schedule(expression, zone, catchesUp, input));
    }

    private static Optional<EventSource> conversation(YamlFields fields) {
        refuse(fields, OF_SCHEDULES, "events of conversations");
        List<ConversationEventKind> kinds = new ArrayList<>();
        fields.get("conversation")
                .ifPresent(node -> node.oneOrMore().forEach(item -> kind(item).ifPresent(kinds::add)));
        List<String> intents = new ArrayList<>();
        fields.get("intents")
                .ifPresent(node ->
                        node.oneOrMore().forEach(item -> item.text("an intent").ifPresent(intents::add)));
        int batch = fields.get("batch")
                .flatMap(node -> Scalars.integer(node, 1, Conversation.MAX_BATCH))
                .orElse(Conversation.DEFAULT_BATCH);
        Duration window = fields.get("window")
                .flatMap(node -> Scalars.duration(node, Duration.ZERO, Conversation.MAX_WINDOW))
                .orElse(Duration.ZERO);
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new Conversation(kinds, intents, batch, window));
    }

    private static void refuse(YamlFields fields, List<String> keys, String title) {
        for (String key : keys) {
            fields.entry(key).ifPresent(entry -> entry.key().error("'" + key + "' is none of the keys of " + title));
        }
    }

    private static Optional<ScheduleExpression> expression(YamlNode node) {
        return node.text("a schedule such as rate(5 minutes)").flatMap(text -> {
            try {
                return Optional.of(ScheduleExpression.parse(text));
            } catch (InvalidSchedule e) {
                node.error(String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    private static Optional<ZoneId> zone(YamlNode node) {
        return node.text("a time zone").flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                node.error("expected a time zone such as Europe/Berlin, found " + Quoted.of(text));
                return Optional.empty();
            }
        });
    }

    private static Optional<String> missed(YamlNode node) {
        Optional<String> word = node.text("'skip' or 'once'");
        if (word.filter(it -> !it.equals(SKIP) && !it.equals(CATCH_UP)).isPresent()) {
            node.unknown("way with missed runs", word.get(), List.of(SKIP, CATCH_UP));
            return Optional.empty();
        }
        return word;
    }

    private static Optional<String> input(YamlNode node) {
        return node.text("an event in JSON").flatMap(text -> {
            if (JsonSyntax.isJson(text)) {
                return Optional.of(text);
            }
            node.error("expected an event in JSON such as '{\"report\": \"daily\"}', found " + Quoted.of(text));
            return Optional.empty();
        });
    }

    private static Optional<ConversationEventKind> kind(YamlNode node) {
        return node.text("what happens in conversations").flatMap(word -> {
            Optional<ConversationEventKind> kind = ConversationEventKind.of(word);
            if (kind.isEmpty()) {
                node.unknown("event of conversations", word, ConversationEventKind.words());
            }
            return kind;
        });
    }
}
