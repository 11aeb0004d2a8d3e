package dev.loquat.cli;

import dev.loquat.bot.Bot;
import dev.loquat.bot.yaml.BotWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Writes the files that define a bot: each as a whole or not at all. */
final class BotDefinition {

    private static final String BOT_FILE = "bot.yaml";

    private static final List<String> OWN_KEYS = List.of("functions", "aliases");

    private final Path folder;
    private final Path schemas;

    /**
     * @param folder the bot's
     * @param schemas the folder of the JSON Schemas, to which the files refer
     */
    BotDefinition(Path folder, Path schemas) {
        this.folder = folder.toAbsolutePath().normalize();
        this.schemas = schemas.toAbsolutePath().normalize();
    }

    /**
     * Writes a bot.
     *
     * @param force whether it may take the place of one that is there, whose other files stay
     * @throws CannotCreateBot when it may not, and when it cannot be written
     */
    void write(Bot bot, boolean force) {
        boolean isTaken = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (isTaken && !force) {
            throw new CannotCreateBot(
                    folder + " is there already; choose another folder with -o, or write over it with" + " --force");
        }
        if (isTaken && !Files.isDirectory(folder)) {
            throw new CannotCreateBot(folder + " is no folder; choose another one with -o");
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : BotWriter.write(bot).entrySet()) {
                Path path = folder.resolve(file.getKey());
                String own = file.getKey().equals(BOT_FILE) ? ownKeys(path) : "";
                write(path, schemaLine(file.getKey()) + file.getValue() + own);
            }
        } catch (IOException failure) {
            throw new CannotCreateBot("cannot write the bot to " + folder + ": " + failure, failure);
        }
    }

    /** What a definition from elsewhere does not say, as it stands in the file that is written over, comments and all. */
    private static String ownKeys(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        boolean isKept = false;
        for (String line : Files.readAllLines(file)) {
            boolean isTop = !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("#");
            isKept = isTop ? OWN_KEYS.stream().anyMatch(key -> line.startsWith(key + ":")) : isKept;
            if (isKept) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    /** Lets editors complete and check what people write. */
    private String schemaLine(String file) {
        String schema = file.equals(BOT_FILE) ? "bot.schema.json" : "locale.schema.json";
        String path = folder.relativize(schemas).resolve(schema).toString().replace(File.separatorChar, '/');
        return "# yaml-language-server: $schema=" + path + "\n\n";
    }

    private static void write(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".new-", ".tmp");
        try {
            Files.writeString(draft, content);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
