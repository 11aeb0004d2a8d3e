package dev.loquat.evaluation.speech;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.evaluation.speech.SpeechReport.Commands;
import java.math.BigDecimal;

/** A report for programs: one object; its figures are fractions of 1. */
public final class SpeechReportJson {

    private SpeechReportJson() {}

    /**
     * {@code commandAccuracy}, {@code bySnr} ({@code {"24": …}}), {@code rejectionRate}, {@code wordErrorRate} and {@code
     * realTimeFactor}, then the counts, every miss and the confusions of slots. What was not measured is left out.
     */
    public static ObjectNode of(SpeechReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("commandAccuracy", report.clean().accuracy())
                .put("intentAccuracy", report.clean().intentAccuracy())
                .put("commands", report.clean().count())
                .put("right", report.clean().right());
        if (!report.noisy().isEmpty()) {
            ObjectNode bySnr = json.putObject("bySnr");
            report.noisy().forEach((decibels, commands) -> bySnr.put(name(decibels), commands.accuracy()));
        }
        report.wordErrorRate().ifPresent(rate -> json.put("wordErrorRate", rate));
        report.foreign().ifPresent(foreign -> json.put("rejectionRate", foreign.rejectionRate()));
        json.put("realTimeFactor", report.realTimeFactor());
        json.set("misses", misses(report.clean()));
        if (!report.noisy().isEmpty()) {
            ObjectNode bySnr = json.putObject("missesBySnr");
            report.noisy().forEach((decibels, commands) -> bySnr.set(name(decibels), misses(commands)));
        }
        report.foreign().ifPresent(foreign -> {
            ArrayNode taken = json.putArray("taken");
            foreign.taken()
                    .forEach(each -> taken.addObject()
                            .put("recording", each.recording())
                            .put("transcript", each.transcript())
                            .set("understood", json(each.understood())));
        });
        ArrayNode confusions = json.putArray("slotConfusions");
        SlotConfusions.of(report)
                .forEach(counted -> confusions
                        .addObject()
                        .put("slot", counted.getKey().slot())
                        .put("expected", counted.getKey().expected())
                        .put("understood", counted.getKey().understood())
                        .put("count", counted.getValue()));
        return json;
    }

    private static ArrayNode misses(Commands commands) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        commands.misses()
                .forEach(miss -> array.addObject()
                        .put("recording", miss.recording())
                        .put("transcript", miss.transcript())
                        .<ObjectNode>set("expected", json(miss.expected()))
                        .set("understood", json(miss.understood())));
        return array;
    }

    private static ObjectNode json(SpokenCommand command) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("intent", command.intent());
        ObjectNode slots = json.putObject("slots");
        command.slots().forEach(slots::put);
        return json;
    }

    /** {@code 24} and {@code 7.5}. */
    private static String name(double decibels) {
        return BigDecimal.valueOf(decibels).stripTrailingZeros().toPlainString();
    }
}
