package dev.loquat.speech.vosk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.speech.grammar.Grammar;
import dev.loquat.speech.grammar.Vocabulary;
import dev.loquat.speech.vosk.Hypotheses.Hypothesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Finds what else an utterance may have been: a recogniser of its own beside {@link Decoding}, since Vosk tells the confidences of
 * words or alternatives, not both. For one thread at a time.
 */
final class AlternativeDecoding implements AutoCloseable {

    private static final int ALTERNATIVES = 10;

    private final Recognizer recognizer;
    /** Vosk ends a result at every pause. */
    private final List<List<Hypothesis>> pauses = new ArrayList<>();

    private boolean isClosed;

    AlternativeDecoding(Model model, int rate, Grammar grammar) {
        recognizer = Decoding.recognizer(model, rate, Optional.of(grammar));
        recognizer.setMaxAlternatives(ALTERNATIVES);
    }

    void hear(short[] samples) {
        if (samples.length > 0 && recognizer.acceptWaveForm(samples, samples.length)) {
            pauses.add(hypotheses(recognizer.getResult()));
        }
    }

    Hypotheses finish() {
        pauses.add(hypotheses(recognizer.getFinalResult()));
        return new Hypotheses(pauses);
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            recognizer.close();
        }
    }

    private static List<Hypothesis> hypotheses(String json) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (JsonNode alternative : Decoding.read(json).path("alternatives")) {
            String text = alternative.path("text").asText().replace(Vocabulary.UNKNOWN, "");
            List<String> words =
                    text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
            hypotheses.add(new Hypothesis(words, alternative.path("confidence").asDouble()));
        }
        return hypotheses;
    }
}
