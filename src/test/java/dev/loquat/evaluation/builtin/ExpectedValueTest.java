package dev.loquat.evaluation.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.evaluation.dataset.MalformedLine;
import dev.loquat.nlu.slot.builtin.Resolution;
import dev.loquat.nlu.time.Grain;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedValueTest {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-02T00:00:00");

    @ParameterizedTest
    @CsvSource({
        "(+1) 6507018887, +16507018887",
        "650-701-8887, 6507018887",
        "+44 (0) 20 7946 0000, +442079460000",
        "0800 123 ext. 45, 0800123;ext=45",
    })
    void phoneNumbersAreTheirDigits(String shown, String value) {
        assertThat(ExpectedText.phoneNumber(shown).value()).isEqualTo(value);
    }

    @Test
    void aDayIsFromMidnightToMidnight() {
        ExpectedValue day = ExpectedInterval.oneFrom(MONDAY, Grain.DAY);

        assertThat(day.isMetBy(interval("2026-03-02T00:00", "2026-03-03T00:00", Grain.DAY)))
                .isTrue();
        assertThat(day.isMetBy(interval("2026-03-02T00:00", "2026-03-03T00:00", Grain.HOUR)))
                .isFalse();
        assertThat(day.isMetBy(interval("2026-03-02T00:00", "2026-03-04T00:00", Grain.DAY)))
                .isFalse();
    }

    @Test
    void ofSeveralValuesOfOneExpressionTheFutureOneIsMeant() throws Exception {
        Meant meant = times("date", """
                {"timex": "XXXX-03-02", "type": "date", "value": "2025-03-02"},
                {"timex": "XXXX-03-02", "type": "date", "value": "2026-03-02"}""");

        assertThat(meant.values()).containsExactly(ExpectedInterval.oneFrom(MONDAY, Grain.DAY));
    }

    @Test
    void expressionsThatMayMeanTwoTimesAreAlternatives() throws Exception {
        Meant meant = times("time", """
                {"timex": "T02", "type": "time", "value": "02:00:00"},
                {"timex": "T14", "type": "time", "value": "14:00:00"}""");

        Resolution afternoon = interval("2026-03-02T14:00", "2026-03-02T15:00", Grain.HOUR);
        assertThat(meant.values()).hasSize(2).anyMatch(value -> value.isMetBy(afternoon));
    }

    @Test
    void aDurationIsSoManySecondsHoweverItIsWritten() {
        ExpectedValue day = new ExpectedDuration(BigDecimal.valueOf(86_400), false);

        assertThat(day.isMetBy(new Resolution.Text("P1D"))).isTrue();
        assertThat(day.isMetBy(new Resolution.Text("PT23H60M"))).isTrue();
        assertThat(day.isMetBy(Resolution.Amount.of(BigDecimal.valueOf(86_400), "second")))
                .isTrue();
        assertThat(day.isMetBy(new Resolution.Text("P2D"))).isFalse();
    }

    @Test
    void boundsOfAmountsAreCompared() {
        ExpectedValue under = new ExpectedAmount(
                Optional.empty(), Optional.of(BigDecimal.TEN), UnitTable.read().units("", "Metre"));

        assertThat(under.isMetBy(new Resolution.Amount(Optional.empty(), Optional.of(BigDecimal.TEN), "meter")))
                .isTrue();
        assertThat(under.isMetBy(Resolution.Amount.of(BigDecimal.TEN, "meter"))).isFalse();
    }

    private static Meant times(String type, String values) throws java.io.IOException, MalformedLine {
        String json = "{\"TypeName\": \"datetimeV2." + type + "\", \"Resolution\": {\"values\": [" + values + "]}}";
        return RecognizersTimes.values(new CaseJson(new ObjectMapper().readTree(json), ""));
    }

    private static Resolution interval(String start, String end, Grain grain) {
        return new Resolution.Interval(
                Optional.of(LocalDateTime.parse(start)), Optional.of(LocalDateTime.parse(end)), grain);
    }
}
