package dev.loquat.conversation.explanation;

import java.util.Optional;

/**
 * A stretch of the utterance that came into question as a slot's value.
 *
 * @param slot the slot's name
 * @param text the words
 * @param start the character at which they begin, from 0
 * @param end the character behind their last one
 * @param source what found them, such as {@code AMAZON.Date} or {@code tagger}
 * @param rank by which values are dealt to slots, the highest first; empty when it came to no comparison
 * @param outcome what came of it
 * @param winner the slot and the words that it lost to; empty when it lost to none
 */
public record SlotCandidate(
        String slot,
        String text,
        int start,
        int end,
        String source,
        Optional<Rank> rank,
        Outcome outcome,
        Optional<Winner> winner) {

    /** What came of a candidate. */
    public enum Outcome {
        /** It fills the slot. */
        WON("won"),
        /** Its words, or some of them, fill another slot. */
        OVERLAPS("its words went to"),
        /** The slot has a better value. */
        SLOT_TAKEN("the slot has a better value"),
        /** The type takes nearly any word, and nothing around this one says that it is meant. */
        NOT_SUPPORTED("nothing around it supports it"),
        /** It is a part of a longer value that the tagger marks. */
        FRAGMENT("part of a longer value"),
        /** It stands in words such as "no, I meant", which only lead to what is meant. */
        LEAD_IN("stands in words that only lead to what is meant"),
        /** It is the "one" of "a big one". */
        PRONOUN("stands for a noun");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** The outcome in words. */
        public String words() {
            return words;
        }
    }

    /**
     * Who took what a candidate wanted.
     *
     * @param slot the slot's name
     * @param text the words that fill it
     */
    public record Winner(String slot, String text) {}

    /**
     * What a candidate's rank is the sum of.
     *
     * @param value how sure the type is of the value
     * @param context how well the words around it fit what stands around the slot in the bot's utterances
     * @param tag how sure the tagger is of just this stretch
     * @param length what further words add
     * @param elicited what being asked for adds
     * @param filled what having a value already takes away, at most 0
     * @param order what the slot's place in its intent takes away, at most 0
     */
    public record Rank(
            double value, double context, double tag, double length, double elicited, double filled, double order) {

        /** The rank. */
        public double sum() {
            return value + context + tag + length + elicited + filled + order;
        }
    }
}
