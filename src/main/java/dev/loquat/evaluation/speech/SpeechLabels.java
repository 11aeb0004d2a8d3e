package dev.loquat.evaluation.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code {"order-1.wav": {"intent": "OrderDrink", "slots": {"Size": "small"}}, …}}. */
public final class SpeechLabels {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SpeechLabels() {}

    /**
     * The labels of a file by the names of their recordings, in the order of the file.
     *
     * @throws InvalidLabels when the file is not there, not JSON or of another shape
     */
    public static Map<String, SpokenCommand> read(Path file) {
        Map<String, SpokenCommand> labels = new LinkedHashMap<>();
        parse(file)
                .properties()
                .forEach(label -> labels.put(label.getKey(), command(label.getKey(), label.getValue())));
        if (labels.isEmpty()) {
            throw new InvalidLabels(
                    file + " has no labels; expected {\"NAME.wav\": {\"intent\": \"…\", \"slots\": {…}}}");
        }
        return labels;
    }

    /**
     * What is said in recordings, by the names of their files: lines of a name, a tab and words. Names without an ending are those of
     * WAV files.
     *
     * @throws InvalidLabels when the file cannot be read or a line has no tab
     */
    public static Map<String, String> transcripts(Path file) {
        Map<String, String> transcripts = new LinkedHashMap<>();
        for (String line : lines(file)) {
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new InvalidLabels(file + " has the line '" + line + "'; expected a file's name, a tab and words");
            }
            String name = line.substring(0, tab).strip();
            transcripts.put(
                    name.endsWith(".wav") ? name : name + ".wav",
                    line.substring(tab + 1).strip());
        }
        return transcripts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new InvalidLabels(file + " cannot be read (" + e + "); give the file with --transcripts");
        }
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new InvalidLabels(file + " is not JSON: " + e.getOriginalMessage() + " at line "
                    + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new InvalidLabels(file + " cannot be read (" + e + "); give the file with --labels");
        }
    }

    private static SpokenCommand command(String recording, JsonNode label) {
        if (!label.path("intent").isTextual()) {
            throw new InvalidLabels("The label of " + recording + " is " + label
                    + "; expected {\"intent\": \"NAME\", \"slots\": {\"SLOT\": \"value\"}}");
        }
        Map<String, String> slots = new LinkedHashMap<>();
        label.path("slots")
                .properties()
                .forEach(slot -> slots.put(slot.getKey(), slot.getValue().asText()));
        return new SpokenCommand(label.path("intent").asText(), slots);
    }
}
