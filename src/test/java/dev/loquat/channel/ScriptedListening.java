package dev.loquat.channel;

import dev.loquat.conversation.Transcript;
import dev.loquat.speech.SpeechRecognizer;
import java.util.List;

/** Understands "book a hotel" in any second of sound, and nothing in less. */
final class ScriptedListening implements SpeechRecognizer.Listening {

    private final int sampleRate;
    private int heard;

    ScriptedListening(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    @Override
    public String hear(short[] samples) {
        heard += samples.length;
        return heard >= sampleRate ? "book a hotel" : heard >= sampleRate / 2 ? "book" : "";
    }

    @Override
    public List<Transcript> finish() {
        return heard >= sampleRate ? List.of(new Transcript("book a hotel", 0.97, true)) : List.of();
    }

    @Override
    public void close() {}
}
