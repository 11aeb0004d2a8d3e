package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.json.InterpretationReasonsJson;
import dev.loquat.dialog.repair.Disambiguate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What came of an utterance, in words.
 *
 * @param understanding how it was read
 * @param threshold from which confidence on an intent counts as recognised
 * @param ranked the intents with a confidence, the likeliest first
 * @param question what the bot asks back when it cannot tell intents apart
 */
record Verdict(Understanding understanding, double threshold, List<Interpretation> ranked, Optional<String> question) {

    /** The verdict at the beginning of a conversation; within one, the dialog weighs more than confidences. */
    static Verdict of(Understanding understanding, BotLocale locale) {
        List<Interpretation> ranked = understanding.interpretations().stream()
                .filter(one -> one.nluConfidence().isPresent())
                .toList();
        Optional<String> question = locale.disambiguation().flatMap(rule -> {
            List<Interpretation> offers = Disambiguate.offers(rule, locale, understanding.interpretations());
            return offers.isEmpty() ? Optional.empty() : Optional.of(Disambiguate.question(rule, offers));
        });
        return new Verdict(understanding, locale.confidenceThreshold(), ranked, question);
    }

    /** @param shown what may be seen of words that may hold a hidden value */
    ObjectNode json(UnaryOperator<String> shown) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("text", shown.apply(understanding.inputTranscript()))
                .put("threshold", threshold)
                .put("verdict", words());
        ArrayNode interpretations = json.putArray("interpretations");
        ranked.forEach(one -> interpretations.add(InterpretationReasonsJson.write(one, shown)));
        return json;
    }

    /** Such as "BookHotel 0.93 ≥ threshold 0.40: chosen; second CancelBooking 0.03". */
    String words() {
        if (ranked.isEmpty()) {
            return "No intent comes into question: the fallback intent.";
        }
        Interpretation likeliest = ranked.get(0);
        boolean isChosen = confidence(likeliest) >= threshold;
        String second = ranked.size() > 1 ? "; second " + named(ranked.get(1)) : "";
        return named(likeliest) + (isChosen ? " ≥ " : " < ") + "threshold " + number(threshold)
                + (isChosen ? chosen() : ": the fallback intent") + second;
    }

    private String chosen() {
        return question.map(asked -> ": the bot asks back \"" + asked + "\"").orElse(": chosen");
    }

    private static String named(Interpretation one) {
        return one.intent().name() + " " + number(confidence(one));
    }

    private static double confidence(Interpretation one) {
        return one.nluConfidence().orElse(0);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
