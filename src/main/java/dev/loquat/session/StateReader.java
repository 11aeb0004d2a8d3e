package dev.loquat.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.bot.Message;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.ConversationState.SuspendedIntent;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Evidence;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.json.InvalidJson;
import dev.loquat.conversation.json.LexJsonReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** Reads what {@link StateWriter} writes; every part has to be there but for those that sessions of earlier versions lack. */
final class StateReader {

    /** Contexts are read here with the time of their end, so the reader's own time is never used. */
    private static final LexJsonReader LEX = new LexJsonReader(Instant.EPOCH);

    private StateReader() {}

    static ConversationState read(JsonNode json) {
        return new ConversationState(
                sessionState(json.path("sessionState"), "sessionState"),
                (int) number(json.path("attempt"), "attempt"),
                list(json.path("suspended"), "suspended", StateReader::suspended),
                list(json.path("lastMessages"), "lastMessages", StateReader::message),
                list(json.path("lastInterpretations"), "lastInterpretations", StateReader::interpretation),
                number(json.path("turns"), "turns"));
    }

    private static SessionState sessionState(JsonNode json, String path) {
        return new SessionState(
                dialogAction(json, path),
                Optional.of(json.path("intent"))
                        .filter(JsonNode::isObject)
                        .map(intent -> LEX.sessionIntent(intent, path + ".intent")),
                list(json.path("activeContexts"), path + ".activeContexts", StateReader::context),
                LEX.strings(json.path("sessionAttributes"), path + ".sessionAttributes"),
                text(json.path("originatingRequestId"), path + ".originatingRequestId"),
                json.has("runtimeHints")
                        ? LEX.runtimeHints(json.path("runtimeHints"), path + ".runtimeHints")
                        : RuntimeHints.NONE);
    }

    private static DialogAction dialogAction(JsonNode json, String path) {
        return LEX.dialogAction(json.path("dialogAction"), path + ".dialogAction");
    }

    private static ActiveContext context(JsonNode json, String path) {
        return new ActiveContext(
                text(json.path("name"), path + ".name"),
                time(json.path("expiresAt"), path + ".expiresAt"),
                (int) number(json.path("turnsToLive"), path + ".turnsToLive"),
                LEX.strings(json.path("contextAttributes"), path + ".contextAttributes"));
    }

    private static SuspendedIntent suspended(JsonNode json, String path) {
        return new SuspendedIntent(LEX.sessionIntent(json.path("intent"), path + ".intent"), dialogAction(json, path));
    }

    private static MessageChoice message(JsonNode json, String path) {
        Message message = LEX.message(json.path("message"), path + ".message")
                .orElseThrow(() -> new InvalidJson(path + ".message.content", "nothing", "a string"));
        return new MessageChoice(message, LEX.messages(json.path("variations"), path + ".variations"));
    }

    private static Interpretation interpretation(JsonNode json, String path) {
        JsonNode confidence = json.path("nluConfidence");
        return new Interpretation(
                LEX.sessionIntent(json.path("intent"), path + ".intent"),
                confidence.isNumber() ? OptionalDouble.of(confidence.asDouble()) : OptionalDouble.empty(),
                list(json.path("evidence"), path + ".evidence", StateReader::evidence));
    }

    private static Evidence evidence(JsonNode json, String path) {
        JsonNode weight = json.path("weight");
        return new Evidence(
                text(json.path("kind"), path + ".kind"),
                text(json.path("detail"), path + ".detail"),
                weight.asDouble());
    }

    private static <T> List<T> list(JsonNode json, String path, BiFunction<JsonNode, String, T> read) {
        if (!json.isArray()) {
            throw new InvalidJson(path, json.isMissingNode() ? "nothing" : json.toString(), "an array");
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            list.add(read.apply(json.get(i), path + "[" + i + "]"));
        }
        return list;
    }

    private static Instant time(JsonNode json, String path) {
        try {
            return Instant.parse(text(json, path));
        } catch (DateTimeException e) {
            throw new InvalidJson(path, json.toString(), "a time such as 2026-03-02T14:00:00Z");
        }
    }

    private static String text(JsonNode json, String path) {
        if (!json.isTextual()) {
            throw new InvalidJson(path, json.isMissingNode() ? "nothing" : json.toString(), "a string");
        }
        return json.asText();
    }

    private static long number(JsonNode json, String path) {
        if (!json.isIntegralNumber()) {
            throw new InvalidJson(path, json.isMissingNode() ? "nothing" : json.toString(), "a whole number");
        }
        return json.asLong();
    }
}
