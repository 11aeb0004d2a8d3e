package dev.loquat.nlu.model;

import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.encoder.SentenceEncoder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What the encoder makes of the utterances of trainings. Each is encoded once in a training, by as many threads as there are
 * processors; sentences are kept for the next training, which then encodes of the intents' utterances only what is new. Thread-safe.
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

    /** The vector of an utterance. */
    float[] sentence(String text) {
        return sentences.computeIfAbsent(text, unseen -> encoder.encode(unseen).sentence());
    }

    /** Remembers vectors from an earlier training, so that those texts need not be encoded again. */
    void remember(Map<String, float[]> known) {
        sentences.putAll(known);
    }

    /** Makes the vectors of utterances, but for those that are remembered. */
    void encodeSentences(Collection<String> texts, Progress progress) {
        encode(texts, progress, text -> !sentences.containsKey(text), (text, encoding) -> {});
    }

    /**
     * Utterances with the vectors of their words; those take about 20 kB each, so whoever asks drops them when they are used.
     *
     * @param progress counts them
     */
    Map<String, Encoding> encode(Collection<String> texts, Progress progress) {
        Map<String, Encoding> encodings = new ConcurrentHashMap<>();
        encode(texts, progress, text -> true, encodings::put);
        return encodings;
    }

    private void encode(
            Collection<String> texts,
            Progress progress,
            Predicate<String> isWanted,
            BiConsumer<String, Encoding> encodings) {
        if (sentences.size() > REMEMBERED) {
            sentences.clear();
        }
        List<String> wanted = texts.stream().distinct().filter(isWanted).toList();
        AtomicInteger count = new AtomicInteger();
        wanted.parallelStream().forEach(text -> {
            int done = count.getAndIncrement();
            if (done % PROGRESS_STEP == 0) {
                progress.report("reading utterances", done, wanted.size());
            }
            Encoding encoding = encoder.encode(text);
            encodings.accept(text, encoding);
            sentences.put(text, encoding.sentence());
        });
    }
}
