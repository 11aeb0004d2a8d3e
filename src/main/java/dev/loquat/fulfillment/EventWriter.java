package dev.loquat.fulfillment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionCall.ProposedNextState;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.json.LexJson;
import dev.loquat.fulfillment.FunctionHost.CallingBot;
import dev.loquat.fulfillment.event.EventMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a call as the event that Lex V2 sends to Lambda functions. What is absent is left out, as Lex does. */
final class EventWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Clock clock;

    EventWriter(Clock clock) {
        this.clock = clock;
    }

    byte[] write(FunctionCall call, CallingBot bot) {
        try {
            return EventMapper.get().writeValueAsBytes(event(call, bot));
        } catch (JsonProcessingException e) {
            throw new FunctionFailed("its event cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    ObjectNode event(FunctionCall call, CallingBot bot) {
        ObjectNode event = JSON.objectNode()
                .put("messageVersion", "1.0")
                .put("invocationSource", call.source().wireName())
                .put("inputMode", call.inputMode().wireName())
                .put("responseContentType", bot.responseContentType())
                .put("sessionId", bot.sessionId())
                .put("inputTranscript", call.inputTranscript());
        call.label().ifPresent(label -> event.put("invocationLabel", label));
        event.set("bot", bot(bot));
        event.set("interpretations", LexJson.eventInterpretations(interpretations(call)));
        call.proposedNextState().ifPresent(next -> event.set("proposedNextState", proposedNextState(next)));
        if (!call.requestAttributes().isEmpty()) {
            event.set("requestAttributes", LexJson.strings(call.requestAttributes()));
        }
        event.set("sessionState", LexJson.eventSessionState(call.state(), clock.instant()));
        event.set("transcriptions", transcriptions(call));
        return event;
    }

    private static ObjectNode bot(CallingBot bot) {
        return JSON.objectNode()
                .put("id", bot.id())
                .put("name", bot.name())
                .put("aliasId", bot.aliasId())
                .put("aliasName", bot.aliasName())
                .put("localeId", bot.locale().id())
                .put("version", bot.version());
    }

    /** In the event of a fulfillment, Lex has every alternative ready for it. */
    private static List<Interpretation> interpretations(FunctionCall call) {
        if (call.source() == FunctionCall.Source.DIALOG) {
            return call.interpretations();
        }
        return call.interpretations().stream()
                .map(one -> one.withIntent(one.intent().withState(IntentState.READY_FOR_FULFILLMENT)))
                .toList();
    }

    private static ObjectNode proposedNextState(ProposedNextState next) {
        ObjectNode json = JSON.objectNode();
        json.set("dialogAction", LexJson.dialogAction(next.dialogAction()));
        json.set("intent", LexJson.eventIntent(next.intent()));
        json.putObject("prompt").put("attempt", next.attempt() == 0 ? "Initial" : "Retry" + next.attempt());
        return json;
    }

    /** The first transcript is the one that counted; Lex gives the others neither intent nor slots. */
    private static ArrayNode transcriptions(FunctionCall call) {
        ArrayNode json = JSON.arrayNode();
        for (Transcript transcript : call.transcripts()) {
            boolean counted = json.isEmpty();
            ObjectNode one = json.addObject()
                    .put("transcription", transcript.text())
                    .put("transcriptionConfidence", transcript.confidence());
            ObjectNode context = one.putObject("resolvedContext").putNull("intent");
            if (counted) {
                call.state().intent().ifPresent(intent -> context.put("intent", intent.name()));
            }
            one.set("resolvedSlots", LexJson.resolvedSlots(counted ? slotsSaidIn(transcript, call) : Map.of()));
        }
        return json;
    }

    /** The slots of the intent in progress whose value this transcript holds; the others were filled in earlier turns. */
    private static Map<String, SlotValue> slotsSaidIn(Transcript transcript, FunctionCall call) {
        String text = transcript.text().toLowerCase(Locale.ROOT);
        Map<String, SlotValue> said = new LinkedHashMap<>();
        call.state()
                .intent()
                .ifPresent(intent -> intent.slots().forEach((name, value) -> {
                    if (value instanceof SlotValue.Scalar scalar
                            && text.contains(scalar.originalValue().toLowerCase(Locale.ROOT))) {
                        said.put(name, value);
                    }
                }));
        return said;
    }
}
