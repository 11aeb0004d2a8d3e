package dev.loquat.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.KnownAnswer;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.json.ExplanationJson;
import dev.loquat.conversation.json.InterpretationReasonsJson;
import dev.loquat.conversation.obfuscation.ObfuscatedExplanation;
import dev.loquat.conversation.obfuscation.Obfuscation;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnTrace;
import java.util.List;
import java.util.stream.Stream;

/** What happened in a turn, for whoever asks with {@code ?trace=true}. */
public final class TraceJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Obfuscation obfuscation;

    private TraceJson(Obfuscation obfuscation) {
        this.obfuscation = obfuscation;
    }

    /**
     * The trace of a turn: how the utterance was read and why, the functions called, and the milliseconds of each stage. Values of
     * the locale's obfuscated slots are hidden.
     */
    public static ObjectNode of(TurnReply reply, BotLocale locale) {
        List<SessionIntent> intents = Stream.concat(
                        reply.sessionState().intent().stream(),
                        reply.interpretations().stream().map(Interpretation::intent))
                .toList();
        return new TraceJson(Obfuscation.of(locale, intents, reply.trace().understanding())).trace(reply.trace());
    }

    private ObjectNode trace(TurnTrace trace) {
        ObjectNode json = JSON.objectNode();
        json.set("understanding", understanding(trace.understanding()));
        trace.reasons()
                .get()
                .map(explanation -> ObfuscatedExplanation.of(explanation, obfuscation))
                .ifPresent(explanation -> json.set("explanation", ExplanationJson.write(explanation)));
        ArrayNode functions = json.putArray("functions");
        trace.functions().forEach(functions::add);
        ObjectNode stages = json.putObject("stages");
        trace.stages().forEach((stage, took) -> stages.put(stage, took.toNanos() / 1e6));
        return json;
    }

    private ObjectNode understanding(Understanding understanding) {
        ObjectNode json = JSON.objectNode();
        json.put("inputTranscript", obfuscation.hide(understanding.inputTranscript()));
        ArrayNode interpretations = json.putArray("interpretations");
        understanding
                .interpretations()
                .forEach(one -> interpretations.add(InterpretationReasonsJson.write(one, obfuscation::hide)));
        understanding.answer().ifPresent(answer -> json.set("answer", reading(answer)));
        json.set("slots", readings(understanding.slots()));
        understanding.yesNo().ifPresent(yesNo -> json.put("yesNo", yesNo.name()));
        understanding.repair().ifPresent(repair -> json.put("repair", repair.name()));
        understanding.knownAnswer().ifPresent(answer -> json.set("knownAnswer", knownAnswer(answer)));
        return json.put("isCorrection", understanding.isCorrection());
    }

    private static ObjectNode knownAnswer(KnownAnswer answer) {
        ObjectNode json = JSON.objectNode().put("question", answer.question()).put("similarity", answer.similarity());
        answer.source().ifPresent(source -> json.put("source", source));
        return json;
    }

    private ArrayNode readings(List<SlotReading> readings) {
        ArrayNode json = JSON.arrayNode();
        readings.forEach(one -> json.add(reading(one)));
        return json;
    }

    private ObjectNode reading(SlotReading reading) {
        return JSON.objectNode()
                .put("slot", reading.slot())
                .put("value", obfuscation.hide(reading.value().text()))
                .put("start", reading.start())
                .put("end", reading.end())
                .put("score", reading.score())
                .put("source", reading.source());
    }
}
