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

/** How long all built-in types together read one utterance of fifteen words; {@code docs/benchmarks/builtins.sh} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BuiltinTypesBenchmark {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T09:00:00-05:00");

    /** With many values, and with none. */
    @Param({
        "book a room in chicago for three nights from next friday at half past seven pm",
        "i would like to know whether my order has been sent and who will bring it"
    })
    private String utterance = "";

    private final BuiltinSlotTypes types = BuiltinSlotTypes.english();

    /** Tokens, one parse, and what every type finds. */
    @Benchmark
    public void allTypesOnOneUtterance(Blackhole found) {
        TokenizedText text = Tokenizer.tokenize(utterance);
        BuiltinContext context = new BuiltinContext(NOW, "en_US");
        for (BuiltinSlotType type : types.all()) {
            found.consume(type.find(text, context));
        }
    }
}
