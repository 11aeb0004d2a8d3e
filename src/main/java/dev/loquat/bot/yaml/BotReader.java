package dev.loquat.bot.yaml;

import dev.loquat.bot.Bot;
import dev.loquat.bot.yaml.BotFileReader.NamedBot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a bot's folder: {@code bot.yaml}, the files of its locales beside it, and where its functions' code lies. It never
 * throws because of what stands in the files: all that is wrong with all of them is in the result. Thread-safe.
 */
public final class BotReader {

    private BotReader() {}

    /**
     * Reads one bot.
     *
     * @param folder the folder in which its {@code bot.yaml} lies
     */
    public static ReadBot read(Path folder) {
        return readNamed(folder).result();
    }

    static Reading readNamed(Path folder) {
        return read(folder, SharedFunctions.folderAround(folder));
    }

    /** A published version lies deeper, and its bot shares functions with the bots beside it all the same. */
    static ReadBot readVersion(Path folder, Path bot) {
        return read(folder, SharedFunctions.folderAround(bot)).result();
    }

    private static Reading read(Path folder, Path around) {
        Problems problems = new Problems();
        VersionsReader versions = new VersionsReader(folder);
        SharedFunctions shared = SharedFunctions.of(around, problems);
        NamedBot named = new BotFileReader(new BotFolder(folder, problems), versions, shared, problems).read();
        Optional<Bot> bot = problems.errors() == 0 ? named.bot() : Optional.empty();
        List<BotProblem> all = new ArrayList<>(problems.byPlace());
        versions.all().values().forEach(version -> all.addAll(version.problems()));
        all.sort(BotProblem.BY_PLACE);
        return new Reading(new ReadBot(folder, bot, named.aliases(), versions.all(), all), named);
    }

    /**
     * A result, and the bot behind it even when it cannot be used.
     *
     * @param result what callers get
     * @param named the bot as far as it could be read
     */
    record Reading(ReadBot result, NamedBot named) {

        /** The same bot with one more error, so that it cannot be used. */
        Reading with(BotProblem error) {
            List<BotProblem> problems = new ArrayList<>(result.problems());
            problems.add(error);
            problems.sort(BotProblem.BY_PLACE);
            return new Reading(result.withProblems(problems).withoutBot(), named);
        }
    }
}
