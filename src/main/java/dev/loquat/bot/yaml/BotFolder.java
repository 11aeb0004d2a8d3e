package dev.loquat.bot.yaml;

import dev.loquat.bot.NearestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a bot's folder. */
final class BotFolder {

    static final String BOT_FILE = "bot.yaml";

    private static final String EXTENSION = ".yaml";

    private final Path folder;
    private final Problems problems;

    BotFolder(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Path path() {
        return folder;
    }

    /** The top of {@code bot.yaml}; empty when a problem was reported. */
    Optional<YamlNode> botFile() {
        Path file = folder.resolve(BOT_FILE);
        if (Files.exists(file)) {
            return new YamlFileReader(problems).read(file);
        }
        String found =
                Files.isDirectory(folder) ? "there is no " + BOT_FILE + " in this folder" : "there is no such folder";
        problems.error(
                Place.startOf(folder),
                found + "; expected a bot: a folder with a " + BOT_FILE,
                NearestName.to(BOT_FILE, fileNames()));
        return Optional.empty();
    }

    static String localeFileName(String locale) {
        return locale + EXTENSION;
    }

    /** The locales that have a file, in alphabetical order. */
    List<String> localesWithFile() {
        return fileNames().stream()
                .filter(name -> name.endsWith(EXTENSION))
                .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                .filter(Names.LOCALE::matches)
                .toList();
    }

    /** A locale's own file; reports, at the place that names the locale, when there is none. */
    Optional<YamlNode> localeFile(String locale, Optional<YamlNode> namedAt) {
        Path file = folder.resolve(localeFileName(locale));
        if (Files.exists(file)) {
            return new YamlFileReader(problems).read(file);
        }
        namedAt.ifPresent(node -> node.error(
                "the locale " + Quoted.of(locale) + " has no file; expected " + locale + EXTENSION + " beside "
                        + BOT_FILE,
                NearestName.to(locale + EXTENSION, fileNames())));
        return Optional.empty();
    }

    List<String> fileNames() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // Whoever misses a file says so, with the file's name.
            return List.of();
        }
    }
}
