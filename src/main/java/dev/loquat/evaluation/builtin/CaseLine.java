package dev.loquat.evaluation.builtin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.evaluation.dataset.LineFormat;
import dev.loquat.evaluation.dataset.MalformedLine;

/** A case of Duckling, which names a dimension, or of Recognizers-Text, which names a model. */
public final class CaseLine implements LineFormat<BuiltinCase> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final DucklingCases duckling;
    private final RecognizersCases recognizers;

    /** Reads the table of units for all lines. */
    public CaseLine() {
        UnitTable units = UnitTable.read();
        duckling = new DucklingCases(units);
        recognizers = new RecognizersCases(units);
    }

    @Override
    public BuiltinCase read(String line) throws MalformedLine {
        CaseJson json = new CaseJson(parse(line), expected());
        json.require(json.node().path("text").isTextual(), "no \"text\"");
        if (json.node().path("dim").isTextual()) {
            return duckling.read(json);
        }
        json.require(json.node().path("model").isTextual(), "neither \"dim\" nor \"model\"");
        return recognizers.read(json);
    }

    @Override
    public String expected() {
        return "JSON lines, {\"text\", \"dim\", \"reference_time\", \"expected\"} of Duckling or {\"text\", \"model\","
                + " \"reference_time\", \"results\"} of Recognizers-Text";
    }

    private JsonNode parse(String line) throws MalformedLine {
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.isObject()) {
                throw new MalformedLine("not a JSON object; expected " + expected());
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new MalformedLine("not JSON (" + e.getOriginalMessage() + "); expected " + expected());
        }
    }
}
