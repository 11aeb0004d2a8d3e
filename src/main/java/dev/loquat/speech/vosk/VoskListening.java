package dev.loquat.speech.vosk;

import dev.loquat.conversation.Transcript;
import dev.loquat.speech.SpeechContext;
import dev.loquat.speech.SpeechRecognizer;
import dev.loquat.speech.audio.Resampler;
import dev.loquat.speech.grammar.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears one utterance: with the grammar at once, freely only when that leaves doubts. */
final class VoskListening implements SpeechRecognizer.Listening {

    private final VoskModel model;
    private final Optional<Grammar> grammar;
    private final Resampler resampler;
    private final Decoding decoding;
    /** What was heard, for the case that it has to be decoded once more. */
    private final List<short[]> heard = new ArrayList<>();

    VoskListening(VoskModel model, int sampleRate, SpeechContext context) {
        this.model = model;
        grammar = model.grammar(context);
        // Vosk takes no rate below its model's.
        resampler = new Resampler(sampleRate, model.rate());
        decoding = model.decode(grammar);
    }

    @Override
    public String hear(short[] samples) {
        decode(resampler.resample(samples));
        return decoding.partial();
    }

    @Override
    public List<Transcript> finish() {
        decode(resampler.finish());
        Heard first = decoding.finish();
        return grammar.map(known -> TranscriptRanking.isSure(first, known)
                        ? TranscriptRanking.sure(first, known)
                        : TranscriptRanking.rank(likeliest(first, known), known, decodeFreely()))
                .orElseGet(() -> TranscriptRanking.free(first));
    }

    /** Words that leave the grammar's phrases are weighed against others that do not. */
    private Heard likeliest(Heard first, Grammar known) {
        return known.unseenPairs(first.texts()) == 0
                ? first
                : first.reworded(known.completed(model.hypotheses(known, heard).likeliest(known)));
    }

    @Override
    public void close() {
        decoding.close();
    }

    private void decode(short[] samples) {
        if (grammar.isPresent()) {
            heard.add(samples);
        }
        decoding.hear(samples);
    }

    private Heard decodeFreely() {
        try (Decoding free = model.decode(Optional.empty())) {
            heard.forEach(free::hear);
            return free.finish();
        }
    }
}
