package dev.loquat.speech.vosk;

import dev.loquat.conversation.Transcript;
import dev.loquat.speech.SpeechContext;
import dev.loquat.speech.SpeechRecognizer;
import dev.loquat.speech.audio.Resampler;
import dev.loquat.speech.grammar.Grammar;
import dev.loquat.speech.vosk.Hypotheses.Hypothesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hears one utterance: with the grammar at once, for alternatives and freely when that leaves doubts. An utterance that comes piece
 * by piece is decoded in all ways at once where a processor is free for that, since somebody waits for the answer.
 */
final class VoskListening implements SpeechRecognizer.Listening {

    /**
     * Silence that is put around an utterance, in milliseconds. The model learned from recordings in which nobody speaks at once;
     * of what begins with its first sample, as push-to-talk and synthesised speech do, the first words are lost: of 23 utterances
     * that eSpeak NG says to the example coffee shop 14 were understood without, 21 with it.
     */
    private static final int SILENCE_MILLIS = 300;

    /** What begins with more than this, in milliseconds, does not come while it is spoken. */
    private static final int PIECE_MILLIS = 1000;

    private final VoskModel model;
    private final int sampleRate;
    private final Optional<Grammar> grammar;
    private final Resampler resampler;
    private final Decoding decoding;
    /** The other decodings, while the utterance comes in pieces and a processor is free for them. */
    private Optional<DecodingAhead> ahead = Optional.empty();

    /** What was heard, for the case that it has to be decoded once more. */
    private final List<short[]> heard = new ArrayList<>();

    private boolean hasBegun;

    VoskListening(VoskModel model, int sampleRate, SpeechContext context) {
        this.model = model;
        this.sampleRate = sampleRate;
        grammar = model.grammar(context);
        // Vosk takes no rate below its model's.
        resampler = new Resampler(sampleRate, model.rate());
        decoding = model.decode(grammar);
    }

    @Override
    public String hear(short[] samples) {
        short[] more = resampler.resample(samples);
        if (!hasBegun) {
            hasBegun = true;
            // A recording that is there as a whole is decoded again only when that leaves a doubt: most do not.
            ahead = grammar.filter(known -> isPiece(samples)).flatMap(model::decodeAhead);
            decode(silence());
        }
        decode(more);
        return decoding.partial();
    }

    @Override
    public List<Transcript> finish() {
        decode(resampler.finish());
        if (hasBegun) {
            decode(silence());
        }
        ahead.ifPresent(DecodingAhead::end);
        Heard first = decoding.finish();
        return grammar.map(known -> likeliest(first, known)).orElseGet(() -> TranscriptRanking.free(first));
    }

    /** Words that leave the grammar's phrases are weighed against others that do not; those that keep to them stand. */
    private List<Transcript> likeliest(Heard first, Grammar known) {
        if (known.unseenPairs(first.texts()) == 0 && TranscriptRanking.isSure(first, known)) {
            return TranscriptRanking.sure(first, known);
        }
        List<Hypothesis> hypotheses = alternatives(known).ranked(known);
        Heard likeliest = known.unseenPairs(first.texts()) == 0 ? first : reconsidered(first, known, hypotheses.get(0));
        return TranscriptRanking.isSure(likeliest, known)
                ? TranscriptRanking.sure(likeliest, known)
                : TranscriptRanking.rank(likeliest, known, ExpectedPhrases.heard(free(), first, known), hypotheses);
    }

    private static Heard reconsidered(Heard first, Grammar known, Hypothesis likeliest) {
        List<String> words = known.completed(likeliest.words());
        return words.equals(first.texts()) ? first : first.reworded(words);
    }

    @Override
    public void close() {
        ahead.ifPresent(DecodingAhead::close);
        decoding.close();
    }

    private boolean isPiece(short[] samples) {
        return samples.length <= sampleRate * PIECE_MILLIS / 1000;
    }

    private short[] silence() {
        return new short[model.rate() * SILENCE_MILLIS / 1000];
    }

    private void decode(short[] samples) {
        if (grammar.isPresent()) {
            heard.add(samples);
        }
        ahead.ifPresent(others -> others.hear(samples));
        decoding.hear(samples);
    }

    private Hypotheses alternatives(Grammar known) {
        return ahead.map(DecodingAhead::alternatives).orElseGet(() -> decodeAlternatives(known));
    }

    private Hypotheses decodeAlternatives(Grammar known) {
        try (AlternativeDecoding again = model.decodeAlternatives(known)) {
            heard.forEach(again::hear);
            return again.finish();
        }
    }

    private Heard free() {
        return ahead.map(DecodingAhead::free).orElseGet(this::decodeFreely);
    }

    private Heard decodeFreely() {
        try (Decoding free = model.decode(Optional.empty())) {
            heard.forEach(free::hear);
            return free.finish();
        }
    }
}
