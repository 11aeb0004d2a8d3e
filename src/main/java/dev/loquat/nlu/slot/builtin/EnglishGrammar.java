package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Chart;
import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.text.TokenizedText;

/** The rows of all types in one grammar: dates need ordinals and durations, and all of them need numbers. */
final class EnglishGrammar {

    private static final Grammar<BuiltinContext> ROWS = rows();

    private EnglishGrammar() {}

    /** Builds the rows now rather than for the first utterance: that is done when this class is loaded. */
    static void load() {}

    static Chart parse(TokenizedText text, BuiltinContext context) {
        return ROWS.parse(text, context);
    }

    private static Grammar<BuiltinContext> rows() {
        Grammar.Builder<BuiltinContext> grammar = Grammar.builder();
        NumeralRows.addTo(grammar);
        CardinalRows.addTo(grammar);
        DenominatorRows.addTo(grammar);
        FractionRows.addTo(grammar);
        NumberRows.addTo(grammar);
        DozenRows.addTo(grammar);
        OrdinalRows.addTo(grammar);
        PositionRows.addTo(grammar);
        PercentageRows.addTo(grammar);
        CurrencyRows.addTo(grammar);
        MoneyRows.addTo(grammar);
        UnitRows.addTo(grammar);
        AmountRows.addTo(grammar);
        TemperatureRows.addTo(grammar);
        AgeRows.addTo(grammar);
        AmountRangeRows.addTo(grammar);
        DurationRows.addTo(grammar);
        ClockRows.addTo(grammar);
        TimeRows.addTo(grammar);
        YearRows.addTo(grammar);
        DateRows.addTo(grammar);
        HolidayRows.addTo(grammar);
        WeekdayRows.addTo(grammar);
        NearDayRows.addTo(grammar);
        PeriodRows.addTo(grammar);
        SeasonRows.addTo(grammar);
        DistanceRows.addTo(grammar);
        PortionRows.addTo(grammar);
        WhenRows.addTo(grammar);
        RangeRows.addTo(grammar);
        OpenRows.addTo(grammar);
        return grammar.build();
    }
}
