package dev.loquat.evaluation.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.evaluation.dataset.MalformedLine;
import dev.loquat.nlu.time.Grain;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Times of Recognizers-Text. Of the values of one expression (timex) the last is the future one, which we mean; values of
 * different expressions, such as two o'clock at night and in the afternoon, are alternatives.
 */
final class RecognizersTimes {

    /** Times of any day are put on this one. */
    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    private RecognizersTimes() {}

    /** What a result of the model means: nothing, when it is a recurrence or not resolved. */
    static Meant values(CaseJson result) throws MalformedLine {
        Map<String, CaseJson> byTimex = new LinkedHashMap<>();
        for (JsonNode node : result.node().at("/Resolution/values")) {
            CaseJson value = new CaseJson(node, result.form());
            byTimex.put(value.textOr("timex", ""), value);
        }
        result.require(!byTimex.isEmpty(), "no \"values\" in a \"Resolution\"");
        List<ExpectedValue> values = new ArrayList<>();
        for (CaseJson value : byTimex.values()) {
            value(typeOf(result, value), value).ifPresent(values::add);
        }
        String name = result.textOr("TypeName", "");
        return values.isEmpty()
                ? Meant.nothing(name.endsWith("set") ? "recurrences" : "times that their source does not resolve")
                : Meant.oneOf(values);
    }

    /** What a result of a parser means: {@code {"FutureResolution": {"duration": "60"}}}. */
    static Meant parsed(CaseJson result) throws MalformedLine {
        CaseJson future = result.at("Value").at("FutureResolution");
        return future.node().has("duration")
                ? Meant.oneOf(List.of(new ExpectedDuration(future.number("duration"), true)))
                : Meant.nothing("what is no duration");
    }

    /** "Around one" is told as a range that has but a value; the result's own type says that it is a time. */
    private static String typeOf(CaseJson result, CaseJson value) {
        String name = result.textOr("TypeName", "");
        return value.node().has("value") && name.contains(".")
                ? name.substring(name.lastIndexOf('.') + 1)
                : value.textOr("type", "");
    }

    private static Optional<ExpectedValue> value(String type, CaseJson value) throws MalformedLine {
        boolean isResolved = !value.textOr("value", "").equals("not resolved");
        if (!isResolved || type.equals("set")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case "date" -> ExpectedInterval.oneFrom(value.time("value", RecognizersTimes::moment), Grain.DAY);
                    case "datetime" -> new ExpectedPoint(value.time("value", RecognizersTimes::moment), false);
                    case "time" -> new ExpectedPoint(value.time("value", RecognizersTimes::moment), true);
                    case "duration" -> new ExpectedDuration(value.number("value"), true);
                    default -> range(type, value);
                });
    }

    private static ExpectedValue range(String type, CaseJson value) throws MalformedLine {
        Optional<LocalDateTime> start = value.timeIfAny("start", RecognizersTimes::moment);
        Optional<LocalDateTime> end = value.timeIfAny("end", RecognizersTimes::moment);
        value.require(start.isPresent() || end.isPresent(), "neither \"start\" nor \"end\"");
        return new RecognizersRange(start, end, type.equals("timerange"));
    }

    /** A day, a time, or both. */
    private static LocalDateTime moment(String text) {
        if (text.indexOf('-') < 0) {
            return SOME_DAY.atTime(LocalTime.parse(text));
        }
        return text.indexOf(' ') < 0
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
