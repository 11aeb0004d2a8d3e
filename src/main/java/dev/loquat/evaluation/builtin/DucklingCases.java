package dev.loquat.evaluation.builtin;

import dev.loquat.evaluation.dataset.MalformedLine;
import dev.loquat.nlu.time.Grain;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Cases of Duckling: a whole text and its one value. A product ("of strawberries"), a card's issuer, a holiday's name and an
 * address's domain are not compared.
 */
final class DucklingCases {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Time", "LOQUAT.DateTime"),
            Map.entry("Duration", "AMAZON.Duration"),
            Map.entry("Numeral", "AMAZON.Number"),
            Map.entry("Ordinal", "LOQUAT.Ordinal"),
            Map.entry("AmountOfMoney", "LOQUAT.Money"),
            Map.entry("Temperature", "LOQUAT.Temperature"),
            Map.entry("Distance", "LOQUAT.Distance"),
            Map.entry("Volume", "LOQUAT.Volume"),
            Map.entry("Quantity", "LOQUAT.Quantity"),
            Map.entry("Email", "AMAZON.EmailAddress"),
            Map.entry("Url", "LOQUAT.URL"),
            Map.entry("PhoneNumber", "AMAZON.PhoneNumber"),
            Map.entry("CreditCardNumber", "LOQUAT.CreditCardNumber"));

    /** Under which heading of the table of units a dimension stands. */
    private static final Map<String, String> KINDS =
            Map.of("AmountOfMoney", "money", "Quantity", "quantity", "Temperature", "temperature");

    private final UnitTable units;

    DucklingCases(UnitTable units) {
        this.units = units;
    }

    BuiltinCase read(CaseJson json) throws MalformedLine {
        String dimension = json.text("dim");
        ZonedDateTime now = json.time("reference_time", ZonedDateTime::parse);
        String type = TYPES.get(dimension);
        Question question =
                type == null ? new LeftOut("no type for the dimension " + dimension) : question(dimension, json, now);
        String locale = "en_" + json.textOr("region", "US");
        return new BuiltinCase(json.text("text"), now, locale, List.of(type == null ? dimension : type), question);
    }

    private Question question(String dimension, CaseJson json, ZonedDateTime now) throws MalformedLine {
        if (json.node().path("negative").asBoolean()) {
            return new NoValue();
        }
        CaseJson expected = json.at("expected");
        json.require(expected.node().isObject(), "no \"expected\" in a case that is not negative");
        return new WholeText(
                value(dimension, expected, now), json.node().path("latent").asBoolean());
    }

    private ExpectedValue value(String dimension, CaseJson expected, ZonedDateTime now) throws MalformedLine {
        return switch (dimension) {
            case "Time" -> time(expected, now);
            case "Duration" -> new ExpectedDuration(expected.number("normalized_seconds"), false);
            case "PhoneNumber" -> ExpectedText.phoneNumber(expected.text("value"));
            case "Email", "Url", "CreditCardNumber" -> new ExpectedText(expected.text("value"));
            default -> amount(dimension, expected);
        };
    }

    private ExpectedValue amount(String dimension, CaseJson expected) throws MalformedLine {
        List<UnitTable.Unit> unit = units.units(KINDS.getOrDefault(dimension, ""), expected.textOr("unit", ""));
        return expected.node().has("value")
                ? ExpectedAmount.of(expected.number("value"), unit)
                : new ExpectedAmount(expected.numberIfAny("from"), expected.numberIfAny("to"), unit);
    }

    private static ExpectedValue time(CaseJson expected, ZonedDateTime now) throws MalformedLine {
        if (expected.node().has("value")) {
            return ExpectedInterval.oneFrom(local(expected, now), grain(expected));
        }
        CaseJson from = expected.at("from");
        CaseJson to = expected.at("to");
        boolean hasStart = from.node().isObject();
        boolean hasEnd = to.node().isObject();
        expected.require(hasStart || hasEnd, "neither \"value\" nor \"from\" nor \"to\"");
        return new ExpectedInterval(
                hasStart ? Optional.of(local(from, now)) : Optional.empty(),
                hasEnd ? Optional.of(local(to, now)) : Optional.empty(),
                Optional.of(grain(hasStart ? from : to)),
                false);
    }

    private static LocalDateTime local(CaseJson time, ZonedDateTime now) throws MalformedLine {
        return time.time("value", OffsetDateTime::parse)
                .atZoneSameInstant(now.getZone())
                .toLocalDateTime();
    }

    private static Grain grain(CaseJson time) throws MalformedLine {
        String name = time.text("grain");
        try {
            return Grain.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MalformedLine("\"grain\" is \"" + name + "\"; expected one of " + List.of(Grain.values()));
        }
    }
}
