package dev.loquat.evaluation.speech;

import dev.loquat.LoquatException;
import dev.loquat.evaluation.speech.CommandListener.Answer;
import dev.loquat.evaluation.speech.SpeechReport.Commands;
import dev.loquat.evaluation.speech.SpeechReport.Foreign;
import dev.loquat.evaluation.speech.SpeechReport.Miss;
import dev.loquat.evaluation.speech.SpeechReport.Taken;
import dev.loquat.speech.audio.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Has a listener hear recordings, as they are and in noise, and counts what it got right. */
public final class SpeechEvaluation {

    private static final SpokenCommand NOTHING = new SpokenCommand("", Map.of());
    private static final Condition AS_RECORDED = (name, samples) -> samples;

    private final SpeechData data;
    private final Listeners listeners;
    private final List<Hearing> hearings = new ArrayList<>();

    /**
     * @param data what is heard
     * @param threads how many recordings are heard at once, at least 1; the report does not depend on it, its times aside
     */
    public SpeechEvaluation(SpeechData data, int threads) {
        this.data = data;
        this.listeners = new Listeners(threads);
    }

    /** Hears all recordings; one that cannot be heard is a miss. */
    public SpeechReport run(CommandListener listener) {
        List<Hearing> clean = hear(listener, data.commands(), AS_RECORDED);
        Map<Double, Commands> noisy = new LinkedHashMap<>();
        data.noise()
                .ifPresent(noise -> data.decibels()
                        .forEach(decibels -> noisy.put(decibels, commands(hear(listener, noise, decibels)))));
        Optional<Foreign> foreign = data.foreign().isEmpty()
                ? Optional.empty()
                : Optional.of(foreign(hear(listener, data.foreign(), AS_RECORDED)));
        return new SpeechReport(
                commands(clean), noisy, foreign, wordErrorRate(clean), Hearing.realTimeFactor(hearings));
    }

    private List<Hearing> hear(CommandListener listener, Noise noise, double decibels) {
        // Each recording meets its own place of the noise, the same in every run.
        return hear(
                listener,
                data.commands(),
                (name, samples) -> noise.mixedInto(
                        samples, decibels, new SplittableRandom(31L * name.hashCode() + Double.hashCode(decibels))));
    }

    private List<Hearing> hear(CommandListener listener, List<Path> recordings, Condition condition) {
        List<Hearing> heard = listeners.each(recordings, recording -> hear(listener, recording, condition));
        hearings.addAll(heard);
        return heard;
    }

    private static Hearing hear(CommandListener listener, Path recording, Condition condition) {
        String name = SpeechData.name(recording);
        try {
            Samples samples = condition.in(name, SpeechData.samples(recording));
            return new Hearing(name, samples.duration(), listener.hear(samples));
        } catch (LoquatException e) {
            return new Hearing(name, Duration.ZERO, new Answer(e.toString(), NOTHING, true, Duration.ZERO));
        }
    }

    private Commands commands(List<Hearing> heard) {
        List<Miss> misses = new ArrayList<>();
        for (Hearing hearing : heard) {
            SpokenCommand label = data.labels().getOrDefault(hearing.recording(), NOTHING);
            Answer answer = hearing.answer();
            if (!isRight(label, answer)) {
                misses.add(new Miss(hearing.recording(), answer.transcript(), label, answer.command()));
            }
        }
        return new Commands(heard.size(), misses);
    }

    /** A label without intent means that the bot should turn it away. */
    private static boolean isRight(SpokenCommand label, Answer answer) {
        return label.intent().isBlank() ? answer.isRejected() : label.isMetBy(answer.command());
    }

    private static Foreign foreign(List<Hearing> heard) {
        List<Taken> taken = heard.stream()
                .filter(hearing -> !hearing.answer().isRejected())
                .map(hearing -> new Taken(
                        hearing.recording(),
                        hearing.answer().transcript(),
                        hearing.answer().command()))
                .toList();
        return new Foreign(heard.size(), taken);
    }

    private OptionalDouble wordErrorRate(List<Hearing> heard) {
        WordErrors errors = WordErrors.NONE;
        for (Hearing hearing : heard) {
            String said = data.transcripts().get(hearing.recording());
            if (said != null) {
                errors = errors.plus(WordErrors.between(said, hearing.answer().transcript()));
            }
        }
        return errors.rate();
    }

    /** What a recording sounds like when it is heard. */
    @FunctionalInterface
    private interface Condition {

        Samples in(String name, Samples recorded);
    }
}
