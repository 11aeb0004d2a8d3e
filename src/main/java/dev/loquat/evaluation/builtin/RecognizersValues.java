package dev.loquat.evaluation.builtin;

import dev.loquat.evaluation.dataset.MalformedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What results of Recognizers-Text mean in our words. */
final class RecognizersValues {

    private static final Map<String, String> KINDS =
            Map.of("CurrencyModel", "money", "TemperatureModel", "temperature", "DimensionModel", "dimension");

    private final UnitTable units;

    RecognizersValues(UnitTable units) {
        this.units = units;
    }

    Meant of(String model, CaseJson result) throws MalformedLine {
        if (model.equals("DateTimeModel")) {
            return RecognizersTimes.values(result);
        }
        if (model.equals("DurationParser") || model.equals("DateTimeParser")) {
            return RecognizersTimes.parsed(result);
        }
        CaseJson resolution = result.at("Resolution");
        String value = resolution.textOr("value", "null");
        return value.equals("null") ? Meant.withoutNumber() : Meant.oneOf(List.of(value(model, resolution, value)));
    }

    private ExpectedValue value(String model, CaseJson resolution, String value) throws MalformedLine {
        return switch (model) {
            case "PhoneNumberModel" -> ExpectedText.phoneNumber(value);
            case "EmailModel", "URLModel" -> new ExpectedText(value);
            case "BooleanModel" -> new ExpectedText(value.equals("true") ? "Yes" : "No");
            case "PercentModel" ->
                ExpectedAmount.of(number(resolution, value.replace("%", "")), units.units("percentage", "%"));
            case "OrdinalModel" -> ordinal(resolution, value);
            default -> ExpectedAmount.of(number(resolution, value), unit(model, resolution));
        };
    }

    /** Ordinals counted from elsewhere than the start stay words: {@code end-1}. */
    private ExpectedValue ordinal(CaseJson resolution, String value) throws MalformedLine {
        return resolution.textOr("relativeTo", "start").equals("start")
                ? ExpectedAmount.of(number(resolution, value), units.units("", ""))
                : new ExpectedText(value);
    }

    private List<UnitTable.Unit> unit(String model, CaseJson resolution) {
        String iso = resolution.textOr("isoCurrency", "");
        String name = resolution.textOr("unit", "");
        return units.units(KINDS.getOrDefault(model, ""), iso.isEmpty() || iso.startsWith("_") ? name : iso);
    }

    private static BigDecimal number(CaseJson resolution, String value) throws MalformedLine {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new MalformedLine("\"value\" is \"" + value + "\", no number; expected " + resolution.form());
        }
    }
}
