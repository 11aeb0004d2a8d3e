package dev.loquat.bot.yaml;

import dev.loquat.bot.version.PublishedVersions;
import dev.loquat.bot.yaml.BotProblem.Severity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads published versions of a bot, each once, and refuses those that were changed after they were published. */
final class VersionsReader {

    private final PublishedVersions versions;
    private final Map<String, ReadBot> read = new LinkedHashMap<>();

    VersionsReader(Path botFolder) {
        this.versions = new PublishedVersions(botFolder);
    }

    /** The numbers of all published versions, as they are written. */
    List<String> names() {
        return versions.numbers().stream().map(String::valueOf).toList();
    }

    /** A published version; without a bot, and with the reason, when it cannot be used. */
    ReadBot read(String name) {
        return read.computeIfAbsent(name, unread -> version(Integer.parseInt(unread)));
    }

    /** Those that were read. */
    Map<String, ReadBot> all() {
        return Map.copyOf(read);
    }

    private ReadBot version(int number) {
        Path folder = versions.folder(number);
        List<String> changes = versions.changes(number);
        if (changes.isEmpty()) {
            ReadBot bot = BotReader.readVersion(folder, versions.botFolder());
            return bot.withProblems(
                    bot.problems().stream().filter(BotProblem::isError).toList());
        }
        String message = "the published version " + number + " was changed after it was published ("
                + String.join(", ", changes)
                + "); restore its files, and publish what you want to change as a new version";
        BotProblem refusal = new BotProblem(folder, 1, 1, Severity.ERROR, message, Optional.empty());
        return ReadBot.unusable(folder, List.of(refusal));
    }
}
