package dev.loquat.evaluation.speech;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How many spoken commands were understood.
 *
 * @param commands how many recordings were heard
 * @param misses those that were not wholly understood, in the order of the labels
 */
public record SpeechReport(int commands, List<Miss> misses) {

    /** Keeps a copy of the list. */
    public SpeechReport {
        misses = List.copyOf(misses);
    }

    /**
     * A command that was not wholly understood.
     *
     * @param recording the name of the file
     * @param transcript the words that were heard, or why none could be
     * @param expected the label
     * @param understood what the bot made of it
     */
    public record Miss(String recording, String transcript, SpokenCommand expected, SpokenCommand understood) {}

    /** How many commands have the right intent and all slots right. */
    public int right() {
        return commands - misses.size();
    }

    /** How many commands have the right intent at least. */
    public int rightIntents() {
        return right()
                + (int) misses.stream()
                        .filter(miss -> miss.expected()
                                .intent()
                                .strip()
                                .equals(miss.understood().intent().strip()))
                        .count();
    }

    /** The part of the commands that are right, 0 to 1. */
    public double commandAccuracy() {
        return commands == 0 ? 0 : (double) right() / commands;
    }

    /** The part of the commands whose intent is right, 0 to 1. */
    public double intentAccuracy() {
        return commands == 0 ? 0 : (double) rightIntents() / commands;
    }

    /** For people: a line for each miss, then the counts. */
    public String text() {
        String lines = misses.stream().map(SpeechReport::line).collect(Collectors.joining());
        return lines
                + String.format(
                        Locale.ROOT,
                        "%d of %d commands right (%.1f %%), %d intents%n",
                        right(),
                        commands,
                        100 * commandAccuracy(),
                        rightIntents());
    }

    /** For programs: one object with {@code commandAccuracy}, the counts and every miss. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("commandAccuracy", commandAccuracy())
                .put("intentAccuracy", intentAccuracy())
                .put("commands", commands)
                .put("right", right());
        ArrayNode array = json.putArray("misses");
        misses.forEach(miss -> array.addObject()
                .put("recording", miss.recording())
                .put("transcript", miss.transcript())
                .<ObjectNode>set("expected", json(miss.expected()))
                .set("understood", json(miss.understood())));
        return json;
    }

    private static ObjectNode json(SpokenCommand command) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("intent", command.intent());
        ObjectNode slots = json.putObject("slots");
        command.slots().forEach(slots::put);
        return json;
    }

    private static String line(Miss miss) {
        return String.format(
                Locale.ROOT,
                "%s: heard \"%s\"%n    expected   %s %s%n    understood %s %s%n",
                miss.recording(),
                miss.transcript(),
                miss.expected().intent(),
                miss.expected().slots(),
                miss.understood().intent(),
                miss.understood().slots());
    }
}
