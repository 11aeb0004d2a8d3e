package dev.loquat.evaluation.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.evaluation.builtin.SpansInText.Span;
import dev.loquat.evaluation.dataset.MalformedLine;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cases of Recognizers-Text: a free utterance and all values in it. What one of our types cannot mean, such as a recurrence or a
 * unit without a number, is taken out of the list, and whatever is found there does not count; a case of
 * nothing but recurrences or unmeasured things is left out.
 */
final class RecognizersCases {

    private static final Map<String, List<String>> TYPES = Map.ofEntries(
            Map.entry("NumberModel", List.of("AMAZON.Number")),
            Map.entry("OrdinalModel", List.of("LOQUAT.Ordinal")),
            Map.entry("PercentModel", List.of("AMAZON.Percentage")),
            Map.entry("CurrencyModel", List.of("AMAZON.Currency")),
            Map.entry("TemperatureModel", List.of("LOQUAT.Temperature")),
            Map.entry("DimensionModel", List.of("LOQUAT.Measure")),
            Map.entry("AgeModel", List.of("LOQUAT.Age")),
            Map.entry("EmailModel", List.of("AMAZON.EmailAddress")),
            Map.entry("URLModel", List.of("LOQUAT.URL")),
            Map.entry("PhoneNumberModel", List.of("AMAZON.PhoneNumber")),
            Map.entry("BooleanModel", List.of("AMAZON.Confirmation")),
            Map.entry("DateTimeModel", List.of("LOQUAT.DateTime", "AMAZON.Duration")),
            Map.entry("DateTimeParser", List.of("LOQUAT.DateTime")),
            Map.entry("DurationParser", List.of("AMAZON.Duration")));

    /** When a case says no time: none of its values depends on it. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2016, 11, 7, 0, 0);

    private final RecognizersValues values;

    RecognizersCases(UnitTable units) {
        values = new RecognizersValues(units);
    }

    BuiltinCase read(CaseJson json) throws MalformedLine {
        String full = json.text("model");
        String model = full.substring(full.lastIndexOf('.') + 1);
        json.require(json.node().path("results").isArray(), "\"results\" is no list");
        LocalDateTime reference =
                json.timeIfAny("reference_time", LocalDateTime::parse).orElse(ANY_TIME);
        ZonedDateTime now = reference.atZone(ZoneOffset.UTC);
        List<String> types = TYPES.get(model);
        Question question = types == null ? new LeftOut("no type for the model " + model) : question(model, json);
        return new BuiltinCase(json.text("text"), now, "en_US", types == null ? List.of(model) : types, question);
    }

    private Question question(String model, CaseJson json) throws MalformedLine {
        List<Span> expected = new ArrayList<>();
        List<Span> ignored = new ArrayList<>();
        Set<String> reasons = new LinkedHashSet<>();
        int from = 0;
        for (JsonNode node : json.node().path("results")) {
            CaseJson result = new CaseJson(node, json.form());
            Meant meant = values.of(model, result);
            Span span = span(json.text("text"), from, result, meant.values());
            (meant.values().isEmpty() ? ignored : expected).add(span);
            if (!meant.isCounted()) {
                reasons.add(meant.whyNone());
            }
            from = span.end();
        }
        if (expected.isEmpty() && !reasons.isEmpty()) {
            return new LeftOut("has only " + String.join(", ", reasons));
        }
        return model.equals("BooleanModel") && !expected.isEmpty()
                ? new AnswerValue(expected.get(0).values().get(0))
                : new SpansInText(expected, ignored);
    }

    /** Where a result stands: sequences come without their places. */
    private static Span span(String text, int from, CaseJson result, List<ExpectedValue> meant) throws MalformedLine {
        String part = result.text("Text");
        int start = result.position("Start")
                .orElse(text.toLowerCase(Locale.ROOT).indexOf(part.toLowerCase(Locale.ROOT), from));
        int end = result.position("End").map(last -> last + 1).orElse(start + part.length());
        result.require(start >= 0 && end <= text.length(), "the text has no \"" + part + "\"");
        return new Span(start, end, meant);
    }
}
