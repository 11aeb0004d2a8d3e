package dev.loquat.evaluation.speech;

import dev.loquat.LoquatException;
import dev.loquat.evaluation.speech.CommandListener.Answer;
import dev.loquat.evaluation.speech.SpeechReport.Miss;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Has a listener hear every labelled recording of a folder and counts what it got right. */
public final class SpeechEvaluation {

    private static final SpokenCommand NOTHING = new SpokenCommand("", Map.of());
    private static final int NAMED = 5;

    private final Path recordings;
    private final Map<String, SpokenCommand> labels;

    /**
     * @param recordings the folder in which the labelled files lie
     * @param labels by the files' names; their order is the report's
     * @throws InvalidLabels when recordings are missing; it names them
     */
    public SpeechEvaluation(Path recordings, Map<String, SpokenCommand> labels) {
        this.recordings = recordings;
        this.labels = labels;
        List<String> missing = labels.keySet().stream()
                .filter(name -> !Files.isRegularFile(recordings.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidLabels(missing.size() + " of " + labels.size() + " labelled recordings are not in "
                    + recordings + ": " + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
                    + (missing.size() > NAMED ? ", …" : "") + "; give their folder with --audio");
        }
    }

    /** Hears all recordings; one that cannot be heard is a miss. */
    public SpeechReport run(CommandListener listener) {
        List<Miss> misses = new ArrayList<>();
        labels.forEach((name, label) -> {
            Answer answer = hear(listener, recordings.resolve(name));
            if (!label.isMetBy(answer.command())) {
                misses.add(new Miss(name, answer.transcript(), label, answer.command()));
            }
        });
        return new SpeechReport(labels.size(), misses);
    }

    private static Answer hear(CommandListener listener, Path recording) {
        try {
            return listener.hear(recording);
        } catch (LoquatException e) {
            return new Answer(e.toString(), NOTHING);
        }
    }
}
