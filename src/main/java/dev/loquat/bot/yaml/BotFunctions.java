package dev.loquat.bot.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The functions that a bot's folder declares, to be added to. */
public final class BotFunctions {

    private BotFunctions() {}

    /**
     * Declares a function whose code is there, in {@code bot.yaml}, all else of which stays as it is written.
     *
     * @param code the path of its code within the folder
     * @throws InvalidBot when the bot has errors, or would have then; its file is not changed
     */
    public static void add(Path folder, String function, String code) {
        Path file = folder.resolve(BotFolder.BOT_FILE);
        try {
            BotReader.read(folder).orThrow();
            String before = Files.readString(file);
            Files.writeString(file, BotFileText.withFunction(before, function, code));
            ReadBot after = BotReader.read(folder);
            if (after.problems().stream().anyMatch(BotProblem::isError)) {
                Files.writeString(file, before);
                throw new InvalidBot(after.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
