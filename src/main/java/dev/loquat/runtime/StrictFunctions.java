package dev.loquat.runtime;

import dev.loquat.bot.Bot;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.Isolation;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Refuses bots whose functions are to be isolated more strictly than this machine can. */
final class StrictFunctions implements Function<Bot, Optional<String>> {

    private final Supplier<Optional<String>> lack;

    /** What a machine can do once it can go on doing; what it lacks may be installed meanwhile. */
    private volatile boolean isPossible;

    /**
     * @param lack why this machine cannot, and what to do about it; empty when it can. Asked when a bot has such a function
     */
    StrictFunctions(Supplier<Optional<String>> lack) {
        this.lack = lack;
    }

    @Override
    public Optional<String> apply(Bot bot) {
        return bot.functions().stream()
                .filter(function -> function.isolation() == Isolation.STRICT)
                .map(FunctionSpec::name)
                .findFirst()
                .flatMap(name -> lack().map(why -> "the function '" + name + "' is to run with 'isolation: strict'; "
                        + why + ". To go without, take 'isolation' out: it then runs as the others do"));
    }

    private Optional<String> lack() {
        Optional<String> why = isPossible ? Optional.empty() : lack.get();
        isPossible = why.isEmpty();
        return why;
    }
}
