package dev.loquat.fulfillment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.json.InvalidJson;
import dev.loquat.conversation.json.LexJsonReader;
import dev.loquat.fulfillment.event.EventMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a function answers. It is as lenient as Lex: members that mean nothing here are passed over, what is
 * {@code null} counts as left out. What cannot be used is named by its place, with what stands there and what should.
 */
final class AnswerReader {

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * The answer to a call.
     *
     * @throws InvalidJson when a part of it cannot be used
     * @throws FunctionFailed when the whole of it cannot
     */
    FunctionResult read(byte[] answer, FunctionCall call, BotLocale locale) {
        JsonNode json = parse(answer);
        requireVersionTwo(json);
        LexJsonReader reader = new LexJsonReader(clock.instant());
        JsonNode state = json.path("sessionState");
        SessionStateChange change = reader.sessionState(state, "sessionState");
        if (change.dialogAction().isEmpty()) {
            throw new InvalidJson(
                    "sessionState.dialogAction", "nothing", "what the bot does next, such as {\"type\": \"Delegate\"}");
        }
        return new FunctionResult.Answered(
                new NamedParts(locale, call).check(change),
                given(json, "messages")
                        .map(list -> reader.messages(list, "messages"))
                        .orElse(List.of()),
                given(json, "requestAttributes").map(map -> attributes(reader, map)));
    }

    private static Map<String, String> attributes(LexJsonReader reader, JsonNode json) {
        return reader.strings(json, "requestAttributes");
    }

    private static JsonNode parse(byte[] answer) {
        try {
            JsonNode json = EventMapper.get().readTree(answer);
            return json.isMissingNode() ? NullNode.instance : json;
        } catch (JsonProcessingException e) {
            throw new FunctionFailed(
                    "its answer is no JSON: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ").",
                    e);
        } catch (IOException e) {
            throw new FunctionFailed("its answer is no JSON: it is not written in UTF-8.", e);
        }
    }

    private static void requireVersionTwo(JsonNode json) {
        if (!json.isObject()) {
            throw new FunctionFailed("its answer is "
                    + (json.isNull() ? "nothing" : "no JSON object")
                    + ". Answer an object with sessionState.dialogAction, such as"
                    + " {\"sessionState\": {\"dialogAction\": {\"type\": \"Delegate\"}}}.");
        }
        if (json.has("dialogAction") && !json.has("sessionState")) {
            throw new FunctionFailed(
                    "its answer has the shape of Lex V1: 'dialogAction' stands at the top. In Lex V2 it"
                            + " stands in 'sessionState', 'fulfillmentState' is sessionState.intent.state, 'message' is an entry"
                            + " of the list 'messages', and 'sessionAttributes' stand in 'sessionState'.");
        }
    }

    private static Optional<JsonNode> given(JsonNode json, String member) {
        return Optional.of(json.path(member)).filter(node -> !node.isMissingNode() && !node.isNull());
    }
}
