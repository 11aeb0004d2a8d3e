package dev.loquat.evaluation.speech;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How well spoken commands were understood.
 *
 * @param clean the commands as they were recorded
 * @param noisy the same in noise, by decibels of the speech above it, the quietest noise first
 * @param foreign speech that is not for the bot, if there was any
 * @param wordErrorRate substituted, left out and added words of the clean commands over the words that were said; empty when the
 *     labels do not tell what was said
 * @param realTimeFactor how long the bot thought about a second of sound, in seconds of one thread
 */
public record SpeechReport(
        Commands clean,
        Map<Double, Commands> noisy,
        Optional<Foreign> foreign,
        OptionalDouble wordErrorRate,
        double realTimeFactor) {

    /** Orders the noises. */
    public SpeechReport {
        TreeMap<Double, Commands> ordered = new TreeMap<>(Comparator.reverseOrder());
        ordered.putAll(noisy);
        noisy = Collections.unmodifiableMap(ordered);
    }

    /**
     * Commands heard in one condition.
     *
     * @param count how many recordings were heard
     * @param misses those that were not wholly understood, in the order of the labels
     */
    public record Commands(int count, List<Miss> misses) {

        /** Keeps a copy of the list. */
        public Commands {
            misses = List.copyOf(misses);
        }

        /** How many commands have the right intent and all slots right. */
        public int right() {
            return count - misses.size();
        }

        /** How many commands have the right intent at least. */
        public int rightIntents() {
            return right() + (int) misses.stream().filter(Miss::hasRightIntent).count();
        }

        /** The part of the commands that are right, 0 to 1. */
        public double accuracy() {
            return part(right(), count);
        }

        /** The part of the commands whose intent is right, 0 to 1. */
        public double intentAccuracy() {
            return part(rightIntents(), count);
        }
    }

    /**
     * A command that was not wholly understood.
     *
     * @param recording the name of the file
     * @param transcript the words that were heard, or why none could be
     * @param expected the label
     * @param understood what the bot made of it
     */
    public record Miss(String recording, String transcript, SpokenCommand expected, SpokenCommand understood) {

        boolean hasRightIntent() {
            return expected.intent().strip().equals(understood.intent().strip());
        }
    }

    /**
     * Speech that is not for the bot.
     *
     * @param count how many recordings were heard
     * @param taken those that the bot took for something it is for
     */
    public record Foreign(int count, List<Taken> taken) {

        /** Keeps a copy of the list. */
        public Foreign {
            taken = List.copyOf(taken);
        }

        /** The part that was turned away, 0 to 1. */
        public double rejectionRate() {
            return part(count - taken.size(), count);
        }
    }

    /**
     * A recording that should have been turned away.
     *
     * @param recording the name of the file
     * @param transcript the words that were heard
     * @param understood what the bot took it for
     */
    public record Taken(String recording, String transcript, SpokenCommand understood) {}

    private static double part(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
