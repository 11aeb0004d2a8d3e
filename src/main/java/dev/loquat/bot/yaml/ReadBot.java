package dev.loquat.bot.yaml;

import dev.loquat.bot.Alias;
import dev.loquat.bot.Bot;
import dev.loquat.bot.yaml.BotProblem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a bot's folder.
 *
 * @param folder the folder
 * @param bot the bot; empty when there is an error in its files
 * @param aliases its aliases, even when there is an error elsewhere; empty when they could not be read
 * @param versions the published versions at which aliases point, by their numbers; without a bot where they cannot be used
 * @param problems all errors and warnings of all its files, by place, and the errors of these versions
 */
public record ReadBot(
        Path folder,
        Optional<Bot> bot,
        Optional<List<Alias>> aliases,
        Map<String, ReadBot> versions,
        List<BotProblem> problems) {

    /** Keeps copies of the collections. */
    public ReadBot {
        aliases = aliases.map(List::copyOf);
        versions = Map.copyOf(versions);
        problems = List.copyOf(problems);
    }

    static ReadBot unusable(Path folder, List<BotProblem> problems) {
        return new ReadBot(folder, Optional.empty(), Optional.empty(), Map.of(), problems);
    }

    ReadBot withProblems(List<BotProblem> others) {
        return new ReadBot(folder, bot, aliases, versions, others);
    }

    ReadBot withoutBot() {
        return new ReadBot(folder, Optional.empty(), aliases, versions, problems);
    }

    ReadBot refusing(Function<Bot, Optional<String>> refusal) {
        List<BotProblem> all = new ArrayList<>(problems);
        Map<String, ReadBot> judged = new LinkedHashMap<>();
        versions.forEach((number, version) -> {
            ReadBot one = version.refusing(refusal);
            judged.put(number, one);
            if (one.bot().isEmpty() && version.bot().isPresent()) {
                all.addAll(one.problems());
            }
        });
        Optional<String> reason = bot.flatMap(refusal);
        Path file = folder.resolve(BotFolder.BOT_FILE);
        reason.ifPresent(why -> all.add(new BotProblem(file, 1, 1, Severity.ERROR, why, Optional.empty())));
        return new ReadBot(folder, reason.isPresent() ? Optional.empty() : bot, aliases, judged, all);
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
