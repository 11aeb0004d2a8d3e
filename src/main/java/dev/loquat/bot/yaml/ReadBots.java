package dev.loquat.bot.yaml;

import dev.loquat.bot.Bot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a folder of bots.
 *
 * @param bots a result for each bot, in the order of their folders' names
 * @param problems all errors and warnings of all bots and of the folder itself, by place
 */
public record ReadBots(List<ReadBot> bots, List<BotProblem> problems) {

    /** Keeps copies of the lists. */
    public ReadBots {
        bots = List.copyOf(bots);
        problems = List.copyOf(problems);
    }

    /**
     * The same without the bots, and the published versions, that there is a reason to refuse.
     *
     * @param refusal why a bot cannot be used here though nothing is wrong with its files; empty when it can
     */
    public ReadBots refusing(Function<Bot, Optional<String>> refusal) {
        List<ReadBot> judged = bots.stream().map(bot -> bot.refusing(refusal)).toList();
        List<BotProblem> all = new ArrayList<>(problems);
        judged.forEach(bot -> bot.problems().stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(all::add));
        all.sort(BotProblem.BY_PLACE);
        return new ReadBots(judged, all);
    }
}
