package dev.loquat.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.json.LexJson;
import dev.loquat.conversation.obfuscation.Obfuscation;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A turn as one line of JSON, in the form of Lex's conversation logs. Values of obfuscated slots are hidden wherever they stand.
 */
public final class TurnLine {

    private TurnLine() {}

    /**
     * The line of a turn, without its break.
     *
     * @param now when it was over
     */
    public static String of(TurnRequest request, TurnReply reply, Instant now) {
        Obfuscation obfuscation =
                Obfuscation.of(request.locale(), intents(reply), reply.trace().understanding());
        return hidden(record(request, reply, now), obfuscation).toString();
    }

    private static ObjectNode record(TurnRequest request, TurnReply reply, Instant now) {
        boolean isMissed = reply.trace().isMissed();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("message-version", "2.0");
        json.set("bot", bot(request));
        json.set(
                "messages",
                LexJson.messages(
                        reply.messages().stream().map(MessageChoice::message).toList()));
        json.set("sessionState", LexJson.sessionState(reply.sessionState(), now));
        json.set("interpretations", interpretations(reply));
        json.put("sessionId", request.key().sessionId());
        json.put("inputTranscript", reply.trace().understanding().inputTranscript());
        json.put("missedUtterance", isMissed);
        json.put("requestId", request.input().requestId());
        json.put("timestamp", now.toString());
        json.put("inputMode", request.input().mode().wireName());
        json.set("requestAttributes", LexJson.strings(reply.requestAttributes()));
        return json;
    }

    private static ObjectNode bot(TurnRequest request) {
        BotSnapshot bot = request.bot();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", bot.bot().id())
                .put("name", bot.bot().name())
                .put("aliasId", bot.aliasId())
                .put("aliasName", bot.aliasName())
                .put("localeId", request.locale().id())
                .put("version", bot.version());
    }

    /** Here Lex writes a confidence as a text. */
    private static ArrayNode interpretations(TurnReply reply) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Interpretation one : reply.interpretations()) {
            ObjectNode reading = json.addObject();
            one.nluConfidence().ifPresent(confidence -> reading.put("nluConfidence", Double.toString(confidence)));
            reading.set("intent", LexJson.intent(one.intent()));
        }
        return json;
    }

    private static List<SessionIntent> intents(TurnReply reply) {
        return Stream.concat(
                        reply.sessionState().intent().stream(),
                        reply.interpretations().stream().map(Interpretation::intent))
                .toList();
    }

    private static JsonNode hidden(JsonNode json, Obfuscation obfuscation) {
        if (json.isTextual()) {
            return TextNode.valueOf(obfuscation.hide(json.textValue()));
        }
        if (json instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(hidden(member.getValue(), obfuscation)));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, hidden(array.get(i), obfuscation));
            }
        }
        return json;
    }
}
