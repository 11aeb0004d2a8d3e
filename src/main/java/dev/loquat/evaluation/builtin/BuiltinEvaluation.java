package dev.loquat.evaluation.builtin;

import dev.loquat.evaluation.builtin.BuiltinReport.Asked;
import dev.loquat.evaluation.builtin.Question.Verdict;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.text.Tokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks built-in types what they find in cases. One thread; a type that there is not is wrong. */
public final class BuiltinEvaluation {

    /** As many readings as the compiler of the virtual machine needs to have compiled the parser. */
    private static final int WARM_UP = 2_000;

    private final BuiltinSlotTypes types;

    /** Asks these types. */
    public BuiltinEvaluation(BuiltinSlotTypes types) {
        this.types = types;
    }

    /** Asks about the cases of files, in their order. */
    public BuiltinReport run(Map<Path, List<BuiltinCase>> files) {
        List<BuiltinCase> all = files.values().stream().flatMap(List::stream).toList();
        for (int i = 0; !all.isEmpty() && i < WARM_UP; i++) {
            ask(all.get(i % all.size()));
        }
        List<Asked> asked = new ArrayList<>();
        files.forEach((file, cases) -> cases.forEach(one -> asked.add(measured(file, one))));
        return new BuiltinReport(asked);
    }

    private Asked measured(Path file, BuiltinCase one) {
        long start = System.nanoTime();
        Verdict verdict = ask(one);
        return new Asked(file, one, verdict, (System.nanoTime() - start) / 1e6);
    }

    private Verdict ask(BuiltinCase one) {
        List<BuiltinSlotType> asked =
                one.types().stream().map(types::find).flatMap(Optional::stream).toList();
        return one.question().ask(asked, Tokenizer.tokenize(one.text()), new BuiltinContext(one.now(), one.localeId()));
    }
}
