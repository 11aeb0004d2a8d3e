package dev.loquat.evaluation.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.evaluation.dataset.MalformedLine;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuiltinEvaluationTest {

    private static final BuiltinEvaluation EVALUATION = new BuiltinEvaluation(BuiltinSlotTypes.english());
    private static final String NOW = "\"reference_time\": \"2026-03-02T09:00:00-05:00\"";

    @Test
    void aWholeTextIsRightWhenItMeansTheNumber() {
        assertThat(isRight(duckling("Numeral", "forty two", "{\"type\": \"value\", \"value\": 42.0}")))
                .isTrue();
        assertThat(isRight(duckling("Numeral", "forty two", "{\"type\": \"value\", \"value\": 43}")))
                .isFalse();
        assertThat(isRight(duckling("Numeral", "forty two cats", "{\"type\": \"value\", \"value\": 42}")))
                .as("\"cats\" is no part of it")
                .isFalse();
    }

    @Test
    void marksAroundAValueDoNotCount() {
        assertThat(isRight(duckling("Numeral", " forty two!", "{\"type\": \"value\", \"value\": 42}")))
                .isTrue();
    }

    @Test
    void unitsAreNamedAsOursByATable() {
        assertThat(isRight(duckling("AmountOfMoney", "7 bucks", "{\"value\": 7, \"unit\": \"Dollar\"}")))
                .isTrue();
        assertThat(isRight(duckling("AmountOfMoney", "7 cents", "{\"value\": 7, \"unit\": \"Cent\"}")))
                .as("seven hundredths of a dollar")
                .isTrue();
        assertThat(isRight(duckling("AmountOfMoney", "7 bucks", "{\"value\": 7, \"unit\": \"EUR\"}")))
                .isFalse();
    }

    @Test
    void whatIsLatentIsAnswered() {
        String seven = "{\"text\": \"7\", \"dim\": \"AmountOfMoney\", \"latent\": true, " + NOW
                + ", \"expected\": {\"value\": 7, \"unit\": \"Unnamed\"}}";

        assertThat(isRight(seven)).isTrue();
    }

    @Test
    void aNegativeTextIsNoValueAsAWhole() {
        assertThat(isRight(negative("Email", "bob at home"))).isTrue();
        assertThat(isRight(negative("Email", "bob@example.com"))).isFalse();
    }

    @Test
    void aFreeTextHasExactlyTheValues() {
        String text = "\"text\": \"two cats and 3.5 dogs\", \"model\": \"Number.NumberModel\"";
        String two = "{\"Text\": \"two\", \"Start\": 0, \"End\": 2, \"Resolution\": {\"value\": \"2\"}}";
        String half = "{\"Text\": \"3.5\", \"Start\": 13, \"End\": 15, \"Resolution\": {\"value\": \"3.5\"}}";

        assertThat(isRight("{" + text + ", \"results\": [" + two + ", " + half + "]}"))
                .isTrue();
        assertThat(isRight("{" + text + ", \"results\": [" + two + "]}")).isFalse();
        assertThat(isRight("{" + text + ", \"results\": [" + half + ", " + two + "]}"))
                .isFalse();
    }

    @Test
    void sequencesWithoutPlacesAreLookedForInTheText() {
        assertThat(isRight("{\"text\": \"mail Bob@Example.com now\", \"model\": \"Sequence.EmailModel\", \"results\":"
                        + " [{\"Text\": \"bob@example.com\", \"Resolution\": {\"value\": \"bob@example.com\"}}]}"))
                .isTrue();
    }

    @Test
    void durationsAreComparedInSeconds() {
        assertThat(isRight("{\"text\": \"it takes an hour and a half\", \"model\": \"DateTime.DurationParser\","
                        + " \"results\": [{\"Text\": \"an hour and a half\", \"Start\": 9, \"Length\": 18, \"Value\":"
                        + " {\"FutureResolution\": {\"duration\": \"5400\"}}}]}"))
                .isTrue();
    }

    @Test
    void whatNoTypeMeansIsLeftOutWithItsReason() {
        BuiltinReport report = run(
                "{\"text\": \"the queue is 3 km/s\", \"dim\": \"Verbosity\", " + NOW + "}",
                "{\"text\": \"every day\", \"model\": \"DateTime.DateTimeModel\", \"results\": [{\"Text\": \"every day\","
                        + " \"Start\": 0, \"End\": 8, \"TypeName\": \"datetimeV2.set\", \"Resolution\": {\"values\":"
                        + " [{\"timex\": \"P1D\", \"type\": \"set\", \"value\": \"not resolved\"}]}}]}",
                duckling("Numeral", "six", "{\"value\": 6}"));

        JsonNode json = report.json();
        assertThat(json.path("cases").asInt()).isEqualTo(1);
        assertThat(json.path("leftOut").asInt()).isEqualTo(2);
        assertThat(json.path("accuracy").asDouble()).isEqualTo(1);
        assertThat(report.text())
                .contains("1 left out: no type for the dimension Verbosity", "1 left out: has only recurrences");
    }

    @Test
    void typesThatThereAreNotYetAreWrong() {
        List<BuiltinCase> unknown = List.of(new BuiltinCase(
                "x", java.time.ZonedDateTime.parse("2026-03-02T09:00:00Z"), "en_US", List.of("X"), new NoValue()));

        assertThat(EVALUATION.run(Map.of(Path.of("a"), unknown)).accuracy()).isZero();
    }

    @Test
    void reportsEachMissAndEachType() {
        BuiltinReport report =
                run(duckling("Numeral", "six", "{\"value\": 6}"), duckling("Numeral", "seven", "{\"value\": 8}"));

        assertThat(report.text())
                .contains("\"seven\"", "expected 8", "got      \"seven\" = 7", "50.00 %  AMAZON.Number: 1 of 2");
        assertThat(report.json().at("/byType/AMAZON.Number/accuracy").asDouble())
                .isEqualTo(0.5);
        assertThat(report.json().at("/misses/0/text").asText()).isEqualTo("seven");
        assertThat(report.json().at("/latencyMs/p99").asDouble()).isPositive();
    }

    @Test
    void saysWhatIsWrongWithALine() {
        assertMalformed("{]", "not JSON");
        assertMalformed("[]", "not a JSON object");
        assertMalformed("{\"dim\": \"Time\"}", "no \"text\"");
        assertMalformed("{\"text\": \"x\"}", "neither \"dim\" nor \"model\"");
        assertMalformed("{\"text\": \"x\", \"dim\": \"Time\", \"reference_time\": \"noon\"}", "no such time");
        assertMalformed("{\"text\": \"x\", \"dim\": \"Time\", " + NOW + "}", "no \"expected\"");
        assertMalformed(duckling("Numeral", "x", "{\"value\": \"much\"}"), "\"much\", no number");
        assertMalformed(
                duckling("Time", "x", "{\"value\": \"2026-03-02T09:00:00-05:00\", \"grain\": \"eon\"}"), "\"eon\"");
        assertMalformed("{\"text\": \"x\", \"model\": \"Number.NumberModel\"}", "\"results\" is no list");
    }

    private static void assertMalformed(String line, String problem) {
        assertThatThrownBy(() -> new CaseLine().read(line))
                .isInstanceOf(MalformedLine.class)
                .hasMessageContaining(problem);
    }

    private static boolean isRight(String line) {
        return run(line).accuracy() == 1;
    }

    private static BuiltinReport run(String... lines) {
        CaseLine format = new CaseLine();
        List<BuiltinCase> cases = new ArrayList<>();
        for (String line : lines) {
            try {
                cases.add(format.read(line));
            } catch (MalformedLine e) {
                throw new AssertionError(e);
            }
        }
        return EVALUATION.run(Map.of(Path.of("cases.jsonl"), cases));
    }

    private static String duckling(String dimension, String text, String expected) {
        return "{\"text\": \"" + text + "\", \"dim\": \"" + dimension + "\", " + NOW + ", \"expected\": " + expected
                + "}";
    }

    private static String negative(String dimension, String text) {
        return "{\"text\": \"" + text + "\", \"dim\": \"" + dimension + "\", \"negative\": true, " + NOW + "}";
    }
}
