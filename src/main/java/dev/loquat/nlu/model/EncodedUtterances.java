package dev.loquat.nlu.model;

import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.encoder.SentenceEncoder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the encoder makes of the utterances of trainings. Each is encoded once in a training, by as many threads as there are
 * processors; sentences are kept for the next training, which then encodes only what is new. Thread-safe.
 */
final class EncodedUtterances {

    private static final int PROGRESS_STEP = 50;

    /** About 30 MB of sentence vectors. */
    private static final int REMEMBERED = 20_000;

    private final SentenceEncoder encoder;
    private final Map<String, float[]> sentences = new ConcurrentHashMap<>();

    EncodedUtterances(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    int dimension() {
        return encoder.dimension();
    }

    /** The vector of an utterance. */
    float[] sentence(String text) {
        return sentences.computeIfAbsent(text, unseen -> encoder.encode(unseen).sentence());
    }

    /**
     * Utterances with the vectors of their words; those take about 20 kB each, so whoever asks drops them when they are used.
     *
     * @param progress counts them
     */
    Map<String, Encoding> encode(Collection<String> texts, Progress progress) {
        if (sentences.size() > REMEMBERED) {
            sentences.clear();
        }
        List<String> distinct = texts.stream().distinct().toList();
        Map<String, Encoding> encodings = new ConcurrentHashMap<>();
        AtomicInteger count = new AtomicInteger();
        distinct.parallelStream().forEach(text -> {
            int done = count.getAndIncrement();
            if (done % PROGRESS_STEP == 0) {
                progress.report("reading utterances", done, distinct.size());
            }
            Encoding encoding = encoder.encode(text);
            encodings.put(text, encoding);
            sentences.put(text, encoding.sentence());
        });
        return encodings;
    }
}
