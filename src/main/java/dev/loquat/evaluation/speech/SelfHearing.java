package dev.loquat.evaluation.speech;

import dev.loquat.LoquatException;
import dev.loquat.evaluation.speech.CommandListener.Answer;
import dev.loquat.evaluation.speech.SpeechReport.Commands;
import dev.loquat.evaluation.speech.SpeechReport.Miss;
import dev.loquat.speech.audio.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A bot that hears itself: what users may say to it is said by the machine's voice, heard, and compared with what the bot makes of
 * the same words in writing. An utterance is right when intent and slots are the same, all of them.
 */
public final class SelfHearing {

    private static final SpokenCommand NOTHING = new SpokenCommand("", Map.of());

    private SelfHearing() {}

    /** A bot with a voice and ears. May be asked by several threads at once. */
    public interface Speaker extends CommandListener {

        /** What an utterance means when it is typed as the first turn of a conversation. */
        SpokenCommand read(String utterance);

        /**
         * What an utterance sounds like.
         *
         * @throws LoquatException when it cannot be said
         */
        Samples say(String utterance);
    }

    /**
     * Has a bot hear all utterances; one that cannot be said or heard is a miss. The report names recordings by their words.
     *
     * @param threads how many are heard at once, at least 1
     */
    public static SpeechReport of(List<String> utterances, Speaker bot, int threads) {
        List<Hearing> heard = new Listeners(threads).each(utterances, utterance -> hear(bot, utterance));
        List<Miss> misses = new ArrayList<>();
        for (Hearing hearing : heard) {
            SpokenCommand meant = bot.read(hearing.recording());
            if (!meant.equals(hearing.answer().command())) {
                misses.add(new Miss(
                        hearing.recording(),
                        hearing.answer().transcript(),
                        meant,
                        hearing.answer().command()));
            }
        }
        Commands commands = new Commands(heard.size(), misses);
        return new SpeechReport(
                commands, Map.of(), Optional.empty(), OptionalDouble.empty(), Hearing.realTimeFactor(heard));
    }

    private static Hearing hear(Speaker bot, String utterance) {
        try {
            Samples said = bot.say(utterance);
            return new Hearing(utterance, said.duration(), bot.hear(said));
        } catch (LoquatException e) {
            return new Hearing(utterance, Duration.ZERO, new Answer(e.toString(), NOTHING, true, Duration.ZERO));
        }
    }
}
