package dev.loquat.speech.synthesis;

import dev.loquat.SearchPath;
import dev.loquat.bot.Message;
import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.speech.SpeechSynthesizer;
import dev.loquat.speech.SpeechUnavailable;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.speech.audio.AudioWriter;
import dev.loquat.speech.audio.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Speaks with eSpeak NG, when it is installed. Each reply is a process of its own: one starts and says a sentence in 13 ms,
 * which no pool would make quicker.
 */
public final class EspeakSynthesizer implements SpeechSynthesizer {

    /** The longest reply; some 5,000 words. */
    private static final Duration LONGEST_REPLY = Duration.ofMinutes(30);

    /**
     * The voice that is understood best: at 150 and 160 words a minute a speech recogniser understood 42 of 52 utterances for two
     * example bots, and 37 of eSpeak's usual voice at its 175.
     */
    private static final String VARIANT = "+f3";

    private static final String WORDS_PER_MINUTE = "160";

    private final Optional<Path> executable;
    private final AudioReader reader = new AudioReader(LONGEST_REPLY);
    private Optional<EspeakVoices> voices = Optional.empty();

    private EspeakSynthesizer(Optional<Path> executable) {
        this.executable = executable;
    }

    /**
     * The engine that is on the search path; without one there is nothing but {@link SpeechUnavailable}.
     *
     * @param searchPath folders as in the environment variable {@code PATH}
     */
    public static EspeakSynthesizer onPath(String searchPath) {
        return new EspeakSynthesizer(new SearchPath(searchPath).first("espeak-ng"));
    }

    @Override
    public void requireVoice(String localeId) {
        voice(localeId);
    }

    @Override
    public byte[] say(List<Message> messages, String localeId, ReplyAudio form) {
        String voice = voice(localeId);
        String document = EspeakMarkup.document(messages);
        if (document.isEmpty()) {
            return new byte[0];
        }
        byte[] wav = process()
                .run(
                        document,
                        List.of("-v", voice + VARIANT, "-s", WORDS_PER_MINUTE, "-m", "-b", "1", "--stdin", "--stdout"));
        return AudioWriter.write(samples(wav), form);
    }

    private Samples samples(byte[] wav) {
        try {
            return reader.read(wav, "audio/wav");
        } catch (AudioRejected unreadable) {
            throw new SpeechUnavailable("espeak-ng gave no sound: " + unreadable.getMessage(), unreadable);
        }
    }

    private String voice(String localeId) {
        return voices().voice(localeId)
                .orElseThrow(() -> new SpeechUnavailable("espeak-ng has no voice for '" + localeId
                        + "'. Ask for a reply of text, or install the voices of the package espeak-ng-data."));
    }

    private synchronized EspeakVoices voices() {
        EspeakVoices known =
                voices.orElseGet(() -> EspeakVoices.listed(process().run("", List.of("--voices"))));
        voices = Optional.of(known);
        return known;
    }

    private EspeakProcess process() {
        return new EspeakProcess(executable.orElseThrow(() -> new SpeechUnavailable(
                "There is no speech synthesis here: espeak-ng was not found. Install the package espeak-ng (apt-get"
                        + " install espeak-ng), or ask for a reply of text.")));
    }
}
