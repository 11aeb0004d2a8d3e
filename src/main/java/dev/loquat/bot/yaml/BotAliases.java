package dev.loquat.bot.yaml;

import dev.loquat.bot.Alias;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The aliases in a bot's folder, to look at and to change. */
public final class BotAliases {

    private BotAliases() {}

    /**
     * All aliases of a bot, the test alias first.
     *
     * @throws InvalidBot when they cannot be read
     */
    public static List<Alias> of(Path folder) {
        ReadBot bot = BotReader.read(folder);
        List<Alias> declared = bot.aliases().orElseThrow(() -> new InvalidBot(bot.problems()));
        List<Alias> aliases = new ArrayList<>(declared);
        Optional<Alias> test = declared.stream()
                .filter(alias -> alias.name().equals(Alias.TEST_NAME))
                .findFirst();
        test.ifPresent(aliases::remove);
        aliases.add(0, test.orElse(Alias.TEST));
        return aliases;
    }

    /**
     * Points an alias at a version, in {@code bot.yaml}, all else of which stays as it is written. A new alias is added.
     *
     * @throws InvalidBot when the bot would have errors then; its file is not changed
     */
    public static void point(Path folder, String alias, String version) {
        Path file = folder.resolve(BotFolder.BOT_FILE);
        try {
            of(folder);
            String before = Files.readString(file);
            Files.writeString(file, BotFileText.withAlias(before, alias, version));
            ReadBot after = BotReader.read(folder);
            if (after.aliases().isEmpty()) {
                Files.writeString(file, before);
                throw new InvalidBot(after.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
