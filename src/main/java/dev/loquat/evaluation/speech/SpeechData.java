package dev.loquat.evaluation.speech;

import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.speech.audio.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is heard.
 *
 * @param recordings the folder in which the labelled files lie
 * @param labels by the files' names; their order is the report's
 * @param transcripts what is said in them, by the files' names, as far as that is known
 * @param noise in which the commands are heard again, if any
 * @param decibels by which the speech is above the noise, one round each
 * @param foreign recordings that are not for the bot
 */
public record SpeechData(
        Path recordings,
        Map<String, SpokenCommand> labels,
        Map<String, String> transcripts,
        Optional<Noise> noise,
        List<Double> decibels,
        List<Path> foreign) {

    private static final int NAMED = 5;
    private static final AudioReader READER = new AudioReader(Duration.ofMinutes(10));

    /**
     * Looks whether all is there.
     *
     * @throws InvalidLabels when recordings are missing; it names them
     */
    public SpeechData {
        decibels = List.copyOf(decibels);
        foreign = List.copyOf(foreign);
        List<String> missing = labels.keySet().stream()
                .filter(name -> !Files.isRegularFile(recordings.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidLabels(missing.size() + " of " + labels.size() + " labelled recordings are not in "
                    + recordings + ": " + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
                    + (missing.size() > NAMED ? ", …" : "") + "; give their folder with --audio");
        }
    }

    /** The WAV files of a folder, by name. */
    public static List<Path> wavFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(".wav"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidLabels(folder + " cannot be read (" + e + "); give a folder with WAV files");
        }
    }

    /** The noise of a WAV file. */
    public static Noise noise(Path file) {
        try {
            return new Noise(samples(file));
        } catch (AudioRejected e) {
            throw new InvalidLabels(file + " is no noise: " + e.getMessage());
        }
    }

    /** How many recordings are heard in all. */
    public int size() {
        return labels.size() * (1 + decibels.size()) + foreign.size();
    }

    List<Path> commands() {
        return labels.keySet().stream().map(recordings::resolve).toList();
    }

    static String name(Path recording) {
        return String.valueOf(recording.getFileName());
    }

    /**
     * The sound of a file, in any format that is heard.
     *
     * @throws InvalidLabels when it cannot be read
     * @throws AudioRejected when it cannot be heard
     */
    public static Samples samples(Path file) {
        try {
            return READER.read(Files.readAllBytes(file), "");
        } catch (IOException e) {
            throw new InvalidLabels(file + " cannot be read (" + e + ")");
        }
    }
}
