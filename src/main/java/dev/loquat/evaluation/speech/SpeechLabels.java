package dev.loquat.evaluation.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
