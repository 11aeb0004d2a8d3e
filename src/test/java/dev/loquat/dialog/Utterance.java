package dev.loquat.dialog;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.YesNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says what an utterance means, in place of the understanding that a trained model would have of it. */
final class Utterance {

    private record Meaning(String intent, double confidence, Map<String, SlotValue> slots) {}

    private final String text;
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<SlotReading> mentions = new ArrayList<>();
    private Optional<SlotReading> answer = Optional.empty();
    private Optional<YesNo> yesNo = Optional.empty();
    private Optional<Repair> repair = Optional.empty();
    private boolean isCorrection;

    private Utterance(String text) {
        this.text = text;
    }

    static Utterance says(String text) {
        return new Utterance(text);
    }

    String text() {
        return text;
    }

    /** An intent with slots and their values in turn; the likeliest intent has to be named first. */
    Utterance meaning(String intent, double confidence, String... slotsAndValues) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        for (int i = 0; i < slotsAndValues.length; i += 2) {
            slots.put(slotsAndValues[i], SlotValue.Scalar.of(slotsAndValues[i + 1], slotsAndValues[i + 1]));
        }
        meanings.add(new Meaning(intent, confidence, slots));
        return this;
    }

    /** The whole utterance answers the question. */
    Utterance answering(String slot, String value) {
        return answering(slot, SlotValue.Scalar.of(text, value));
    }

    Utterance answering(String slot, SlotValue value) {
        answer = Optional.of(new SlotReading(slot, value, 0, text.length(), 1.0, "slot type"));
        return this;
    }

    /** A part of the utterance answers the question. */
    Utterance answering(String slot, String value, String words) {
        SlotReading reading = reading(slot, value, words);
        double share = (double) words.length() / text.length();
        answer =
                Optional.of(new SlotReading(slot, reading.value(), reading.start(), reading.end(), share, "slot type"));
        return this;
    }

    /** A part of the utterance is a value of a slot of the intent in progress. */
    Utterance mentioning(String slot, String value, String words) {
        mentions.add(reading(slot, value, words));
        return this;
    }

    Utterance mentioning(String slot, SlotValue value) {
        String words = ((SlotValue.Scalar) value).originalValue();
        int start = text.indexOf(words);
        mentions.add(new SlotReading(slot, value, start, start + words.length(), 1.0, "slot type"));
        return this;
    }

    /** A part of the utterance may be a value, but rather is none. */
    Utterance guessing(String slot, String words) {
        int start = text.indexOf(words);
        mentions.add(
                new SlotReading(slot, SlotValue.Scalar.of(words, words), start, start + words.length(), 0.4, "tagger"));
        return this;
    }

    Utterance meaning(YesNo answer) {
        yesNo = Optional.of(answer);
        return this;
    }

    Utterance asking(Repair wanted) {
        repair = Optional.of(wanted);
        return this;
    }

    Utterance asCorrection() {
        isCorrection = true;
        return this;
    }

    Understanding in(BotLocale locale) {
        List<Interpretation> interpretations = new ArrayList<>();
        meanings.forEach(meaning -> interpretations.add(interpretation(meaning, locale)));
        int likely = (int) meanings.stream()
                .filter(meaning -> meaning.confidence() >= locale.confidenceThreshold())
                .count();
        SessionIntent fallback = SessionIntent.start(locale.fallbackIntent());
        interpretations.add(likely, new Interpretation(fallback, OptionalDouble.empty(), List.of()));
        return new Understanding(text, interpretations, answer, mentions, yesNo, repair, isCorrection);
    }

    private static Interpretation interpretation(Meaning meaning, BotLocale locale) {
        Intent intent = locale.intent(meaning.intent()).orElseThrow();
        SessionIntent start = SessionIntent.start(intent).withSlots(meaning.slots());
        return new Interpretation(start, OptionalDouble.of(meaning.confidence()), List.of());
    }

    private SlotReading reading(String slot, String value, String words) {
        int start = text.indexOf(words);
        return new SlotReading(
                slot, SlotValue.Scalar.of(words, value), start, start + words.length(), 1.0, "slot type");
    }
}
