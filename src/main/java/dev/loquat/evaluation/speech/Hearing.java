package dev.loquat.evaluation.speech;

import dev.loquat.evaluation.speech.CommandListener.Answer;
import java.time.Duration;
import java.util.List;

/**
 * One recording that was heard.
 *
 * @param recording the name of the file, or the words that were said
 * @param length how long it sounds
 * @param answer what the bot made of it
 */
record Hearing(String recording, Duration length, Answer answer) {

    /** How long was thought about a second of sound, over all of these, in seconds; 0 when nothing sounded. */
    static double realTimeFactor(List<Hearing> hearings) {
        double sound =
                hearings.stream().mapToDouble(each -> each.length().toNanos()).sum();
        double thought = hearings.stream()
                .mapToDouble(each -> each.answer().took().toNanos())
                .sum();
        return sound == 0 ? 0 : thought / sound;
    }
}
