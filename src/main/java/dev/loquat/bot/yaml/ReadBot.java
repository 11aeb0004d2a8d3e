package dev.loquat.bot.yaml;

import dev.loquat.bot.Bot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a bot's folder.
 *
 * @param folder the folder
 * @param bot the bot; empty when there is an error among the problems
 * @param problems all errors and warnings of all its files, by place
 */
public record ReadBot(Path folder, Optional<Bot> bot, List<BotProblem> problems) {

    /** Keeps a copy of the list. */
    public ReadBot {
        problems = List.copyOf(problems);
    }

    /**
     * The bot.
     *
     * @throws InvalidBot when it has errors
     */
    public Bot orThrow() {
        return bot.orElseThrow(() -> new InvalidBot(problems));
    }
}
