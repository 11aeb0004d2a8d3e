package dev.loquat.bot.catalog;

import dev.loquat.bot.version.PublishedVersions;
import dev.loquat.bot.version.PublishedVersions.Added;
import dev.loquat.bot.yaml.BotFileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Publishes drafts: freezes a bot's folder as it is under the next number. */
public final class BotPublisher {

    private static final String BOT_FILE = "bot.yaml";

    /** What is about the bot rather than of it: versions of their own, and tests, which are for its author. */
    private static final List<String> LEFT_OUT = List.of(PublishedVersions.FOLDER, "tests");

    private BotPublisher() {}

    /**
     * Publishes a draft. A bot that has not changed since its latest version is not published again; its aliases are no part of
     * a version.
     *
     * @param draft a bot without errors
     * @param description what the version is for; may be empty
     * @throws UncheckedIOException when a file cannot be read or written; then nothing is published
     */
    public static Added publish(BotSnapshot draft, String description) {
        try {
            return new PublishedVersions(draft.folder())
                    .add(description, version -> copy(draft.folder(), draft.folder(), version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path botFolder, Path from, Path to) throws IOException {
        List<String> leftOut = from.equals(botFolder) ? LEFT_OUT : List.of();
        for (Path file : filesOf(from, leftOut)) {
            Path target = to.resolve(String.valueOf(file.getFileName()));
            if (file.equals(botFolder.resolve(BOT_FILE))) {
                Files.writeString(target, BotFileText.withoutAliases(Files.readString(file)));
            } else if (Files.isDirectory(file)) {
                Files.createDirectory(target);
                copy(botFolder, file, target);
            } else if (Files.isRegularFile(file)) {
                Files.copy(file, target);
            }
        }
    }

    private static List<Path> filesOf(Path folder, List<String> leftOut) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isFrozen(String.valueOf(file.getFileName()), leftOut))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFrozen(String name, List<String> leftOut) {
        return !name.startsWith(".") && !leftOut.contains(name);
    }
}
