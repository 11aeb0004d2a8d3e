package dev.loquat.speech.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.speech.grammar.Grammar;
import dev.loquat.speech.grammar.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vosk.Model;
import org.vosk.Recognizer;

/** One Vosk recogniser at work on one utterance. For one thread at a time. */
final class Decoding implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Recognizer recognizer;
    /** Vosk ends a result at every pause; an utterance has them all. */
    private final List<Heard.Word> words = new ArrayList<>();

    private boolean isClosed;

    Decoding(Model model, int rate, Optional<Grammar> grammar) {
        recognizer = recognizer(model, rate, grammar);
        recognizer.setWords(true);
    }

    /** A recogniser for these phrases, or for all words. */
    static Recognizer recognizer(Model model, int rate, Optional<Grammar> grammar) {
        try {
            return grammar.isPresent()
                    ? new Recognizer(model, rate, JSON.writeValueAsString(phrases(grammar.get())))
                    : new Recognizer(model, rate);
        } catch (IOException e) {
            throw new UncheckedIOException("Vosk made no recogniser", e);
        }
    }

    /** Sounds that are none of the grammar's words need a place too. */
    private static List<String> phrases(Grammar grammar) {
        List<String> phrases = new ArrayList<>(grammar.phrases());
        phrases.add(Vocabulary.UNKNOWN);
        return phrases;
    }

    void hear(short[] samples) {
        if (samples.length > 0 && recognizer.acceptWaveForm(samples, samples.length)) {
            addWords(recognizer.getResult());
        }
    }

    /** What has been heard so far; the end of it may still change. */
    String partial() {
        String rest = read(recognizer.getPartialResult()).path("partial").asText();
        String text = new Heard(words).text() + " " + rest;
        return text.replace(Vocabulary.UNKNOWN, "").strip().replaceAll("\\s+", " ");
    }

    Heard finish() {
        addWords(recognizer.getFinalResult());
        return new Heard(words);
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            recognizer.close();
        }
    }

    private void addWords(String json) {
        for (JsonNode word : read(json).path("result")) {
            words.add(new Heard.Word(
                    word.path("word").asText(),
                    word.path("conf").asDouble(),
                    word.path("start").asDouble(),
                    word.path("end").asDouble()));
        }
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Vosk answered what is not JSON: " + json, e);
        }
    }
}
