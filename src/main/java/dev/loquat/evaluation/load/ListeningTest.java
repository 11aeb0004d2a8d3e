package dev.loquat.evaluation.load;

import dev.loquat.evaluation.metrics.Percentiles;
import dev.loquat.speech.audio.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Has users speak at once, each as fast as people do: a tenth of a second of sound comes when it has been spoken, not sooner. Told is
 * whether the listener keeps up, and how long after the end of speech its answer is there.
 */
public final class ListeningTest {

    private static final int CHUNKS_PER_SECOND = 10;
    private static final long CHUNK_NANOS = Duration.ofSeconds(1).toNanos() / CHUNKS_PER_SECOND;
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Samples> recordings;
    private final IntFunction<Ear> ears;
    private final Time time;

    /**
     * @param recordings what users say, at least one
     * @param ears opens one for an utterance of so many samples a second
     */
    public ListeningTest(List<Samples> recordings, IntFunction<Ear> ears, Time time) {
        this.recordings = List.copyOf(recordings);
        this.ears = ears;
        this.time = time;
    }

    /** What hears one utterance. For one thread at a time. */
    public interface Ear extends AutoCloseable {

        /** Hears more. */
        void hear(short[] samples);

        /** The utterance is over; returns when it has been understood. */
        void finish();

        @Override
        void close();
    }

    /** Time that goes on. */
    public interface Time {

        /** A time in nanoseconds, of which differences count. */
        long nanos();

        /** Returns after that time. */
        void sleep(Duration length) throws InterruptedException;
    }

    /**
     * What the users of one round met.
     *
     * @param streams how many spoke at once
     * @param utterances how many were heard in all
     * @param lagMillis how long after a piece of sound was spoken it had been heard
     * @param answerMillis how long after the end of speech the utterance was understood
     */
    public record Round(int streams, int utterances, Percentiles lagMillis, Percentiles answerMillis) {}

    /**
     * Lets users speak.
     *
     * @param streams how many at once; they begin one after the other within a tenth of a second
     * @param utterances how many each says, one behind the other
     */
    public Round run(int streams, int utterances) {
        ExecutorService pool = Executors.newFixedThreadPool(streams);
        try {
            List<Future<Talk>> talking = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                Talk talk = new Talk(i);
                long begin = time.nanos() + CHUNK_NANOS * i / streams;
                talking.add(pool.submit(() -> talk.say(utterances, begin)));
            }
            List<Talk> talks = new ArrayList<>();
            for (Future<Talk> each : talking) {
                talks.add(each.get());
            }
            return new Round(
                    streams,
                    streams * utterances,
                    Percentiles.of(talks.stream()
                            .flatMap(talk -> talk.lags.stream())
                            .mapToDouble(Long::doubleValue)
                            .map(nanos -> nanos / NANOS_PER_MILLI)),
                    Percentiles.of(talks.stream()
                            .flatMap(talk -> talk.answers.stream())
                            .mapToDouble(Long::doubleValue)
                            .map(nanos -> nanos / NANOS_PER_MILLI)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An utterance was not heard", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** One user. */
    private final class Talk {

        private final List<Long> lags = new ArrayList<>();
        private final List<Long> answers = new ArrayList<>();
        private final int first;

        /** Users begin with different recordings, so that they do not all say the same at once. */
        Talk(int first) {
            this.first = first;
        }

        Talk say(int utterances, long begin) throws InterruptedException {
            long spoken = begin;
            for (int i = 0; i < utterances; i++) {
                Samples recording = recordings.get((first + i) % recordings.size());
                spoken = Math.max(spoken, time.nanos());
                try (Ear ear = ears.apply(recording.rate())) {
                    spoken = speak(recording, ear, spoken);
                    ear.finish();
                    answers.add(time.nanos() - spoken);
                }
            }
            return this;
        }

        /** Returns when the last sample has been spoken, however late it is heard. */
        private long speak(Samples recording, Ear ear, long begin) throws InterruptedException {
            short[] samples = recording.toArray();
            int chunk = recording.rate() / CHUNKS_PER_SECOND;
            long spoken = begin;
            for (int at = 0; at < samples.length; at += chunk) {
                short[] piece = Arrays.copyOfRange(samples, at, Math.min(at + chunk, samples.length));
                spoken += CHUNK_NANOS * piece.length / chunk;
                await(spoken);
                ear.hear(piece);
                lags.add(time.nanos() - spoken);
            }
            return spoken;
        }

        private void await(long due) throws InterruptedException {
            long left = due - time.nanos();
            if (left > 0) {
                time.sleep(Duration.ofNanos(left));
            }
        }
    }
}
