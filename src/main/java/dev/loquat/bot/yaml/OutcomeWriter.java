package dev.loquat.bot.yaml;

import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.yaml.Written.Items;
import dev.loquat.bot.yaml.Written.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what {@link OutcomeReader} reads. */
final class OutcomeWriter {

    private static final Set<String> ONLY_RESPONSE = Set.of("response");

    private OutcomeWriter() {}

    static Optional<Written> write(Outcome outcome) {
        return shortest(fields(outcome));
    }

    static Optional<Written> initial(InitialResponse initial) {
        return shortest(fields(initial.outcome()).put("hook", initial.hook().map(HookWriter::hook)));
    }

    static Optional<Written> closing(ClosingResponse closing) {
        WrittenFields fields = new WrittenFields().flag("active", closing.isActive(), true);
        fields(closing.outcome()).map().forEach(fields::put);
        return shortest(fields);
    }

    private static Optional<Written> shortest(WrittenFields fields) {
        return fields.map().keySet().equals(ONLY_RESPONSE)
                ? Optional.ofNullable(fields.map().get("response"))
                : fields.compact().unlessEmpty();
    }

    private static WrittenFields fields(Outcome outcome) {
        WrittenFields fields = new WrittenFields().put("response", ResponseWriter.write(outcome.response()));
        outcome.conditional()
                .ifPresent(conditional -> fields.flag("branchesActive", conditional.isActive(), true)
                        .put("branches", branches(conditional))
                        .put("default", write(conditional.otherwise())));
        return fields.put("next", outcome.next().map(NextStepWriter::write));
    }

    private static Written branches(Conditional conditional) {
        List<Written> branches = new ArrayList<>();
        for (Branch branch : conditional.branches()) {
            branches.add(new WrittenFields()
                    .text("name", branch.name(), BranchReader.usualName(branches.size()))
                    .text("condition", branch.condition().text())
                    .put("response", ResponseWriter.write(branch.response()))
                    .put("next", branch.next().map(NextStepWriter::write))
                    .in(Layout.SPREAD));
        }
        return new Items(branches, Layout.SPREAD);
    }
}
