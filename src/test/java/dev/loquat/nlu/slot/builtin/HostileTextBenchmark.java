package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long one type reads 1,024 characters that mean it ill, the parse included; {@code docs/benchmarks/builtins.sh} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
public class HostileTextBenchmark {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T09:00:00-05:00");

    private static final int LENGTH = 1024;

    /** Of the texts and types that were tried, the slowest. */
    @Param({"-1", "+1", "0 ", "12 ", "one ", "w w w . "})
    private String repeated = "";

    /** A type that reads most of the grammar's categories, one that looks times up, and one without the grammar. */
    @Param({"LOQUAT.Volume", "AMAZON.Time", "LOQUAT.URL"})
    private String type = "";

    private final BuiltinSlotTypes types = BuiltinSlotTypes.english();

    /** Tokens, the parse, what is found and what would answer. */
    @Benchmark
    public void oneTypeOnHostileText(Blackhole found) {
        TokenizedText text = Tokenizer.tokenize(repeated.repeat(LENGTH / repeated.length()));
        BuiltinContext context = new BuiltinContext(NOW, "en_US");
        BuiltinSlotType read = types.find(type).orElseThrow();
        found.consume(read.find(text, context));
        found.consume(read.answer(text, context));
    }
}
