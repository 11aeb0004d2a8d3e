package dev.loquat.bot.yaml;

import java.util.List;

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
}
