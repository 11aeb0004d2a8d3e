package dev.loquat.bot.yaml;

import dev.loquat.bot.yaml.BotProblem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong, so that reading can go on. */
final class Problems {

    private final List<BotProblem> all = new ArrayList<>();

    void error(Place place, String message) {
        error(place, message, Optional.empty());
    }

    void error(Place place, String message, Optional<String> suggestion) {
        add(place, Severity.ERROR, message, suggestion);
    }

    void warning(Place place, String message, Optional<String> suggestion) {
        add(place, Severity.WARNING, message, suggestion);
    }

    /** How many errors there are so far, to see whether a step added one. */
    long errors() {
        return all.stream().filter(BotProblem::isError).count();
    }

    /** All of them by place, each once: what an alias repeats is wrong only once. */
    List<BotProblem> byPlace() {
        return all.stream().distinct().sorted(BotProblem.BY_PLACE).toList();
    }

    private void add(Place place, Severity severity, String message, Optional<String> suggestion) {
        all.add(new BotProblem(place.file(), place.line(), place.column(), severity, message, suggestion));
    }
}
