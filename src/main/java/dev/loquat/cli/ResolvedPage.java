package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.nlu.slot.builtin.BuiltinMatch;
import dev.loquat.nlu.slot.builtin.Meanings;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a built-in slot type makes of a text, for people and for programs.
 *
 * @param type the type's name
 * @param text the text
 * @param found the values in it
 * @param answer the value, if it answers a question for the type
 */
record ResolvedPage(String type, TokenizedText text, List<BuiltinMatch> found, Optional<BuiltinMatch> answer) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(found.isEmpty() ? "in a free utterance: nothing" : "in a free utterance:");
        found.forEach(match -> lines.addAll(lines(match)));
        lines.add(answer.isEmpty() ? "as an answer: nothing" : "as an answer:");
        answer.ifPresent(match -> lines.addAll(lines(match)));
        return lines;
    }

    ObjectNode json() {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", type).put("text", text.text());
        ArrayNode values = json.putArray("found");
        found.forEach(match -> values.add(json(match)));
        answer.ifPresent(match -> json.set("answer", json(match)));
        return json;
    }

    private List<String> lines(BuiltinMatch match) {
        List<String> lines = new ArrayList<>();
        List<String> written = match.value().resolvedValues();
        lines.add(String.format(
                Locale.ROOT,
                "  \"%s\"  characters %d to %d, score %.2f, rule: %s",
                match.value().originalValue(),
                start(match),
                end(match),
                match.score(),
                match.rule()));
        for (int i = 0; i < written.size(); i++) {
            String meaning = Meanings.shown(match.resolutions().get(i));
            lines.add("    = " + written.get(i) + (meaning.equals(written.get(i)) ? "" : "   (" + meaning + ")"));
        }
        if (written.size() > 1) {
            lines.add("    The user is asked which of these is meant.");
        }
        return lines;
    }

    private ObjectNode json(BuiltinMatch match) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("originalValue", match.value().originalValue())
                .put("start", start(match))
                .put("end", end(match));
        match.value().interpretedValue().ifPresent(value -> json.put("interpretedValue", value));
        ArrayNode written = json.putArray("resolvedValues");
        match.value().resolvedValues().forEach(written::add);
        ArrayNode meanings = json.putArray("meanings");
        match.resolutions().forEach(resolution -> meanings.add(Meanings.shown(resolution)));
        return json.put("score", match.score()).put("rule", match.rule());
    }

    private int start(BuiltinMatch match) {
        return text.token(match.firstToken()).start();
    }

    private int end(BuiltinMatch match) {
        return text.token(match.endToken() - 1).end();
    }
}
