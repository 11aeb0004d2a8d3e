package dev.loquat.bot.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A bot's folder made of text blocks. */
public record BotFiles(Path folder) {

    /** A bot that only lacks its locale. */
    static final String BOT = """
            name: trips
            locales: [en_US]
            """;

    /** A locale without problems, to which an intent can be added. */
    static final String GREETING = """
            intents:
              Greet:
                utterances: [hello, hi there, good morning]
                closing: Hello.
            """;

    /** Writes a file, and the folders on its way. */
    public BotFiles with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    BotFiles with(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReadBot read() {
        return BotReader.read(folder);
    }

    /** All problems as they are shown, with paths as seen from the folder. */
    List<String> problems() {
        return render(read().problems());
    }

    List<String> render(List<BotProblem> problems) {
        return problems.stream()
                .map(problem -> problem.render().replace(folder + "/", "").replace(folder.toString(), "."))
                .toList();
    }

    /** The problems of a bot with this {@code en_US.yaml}. */
    static List<String> problemsOfLocale(Path folder, String locale) {
        return new BotFiles(folder)
                .with("bot.yaml", BOT)
                .with("en_US.yaml", locale)
                .problems();
    }
}
