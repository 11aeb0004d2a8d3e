package dev.loquat.cli;

import dev.loquat.FileTree;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes a new bot that already answers and whose comments teach how to go on. */
public final class BotScaffold {

    /** Lex V2's rule for the names of bots. */
    private static final Pattern NAME = Pattern.compile("([0-9a-zA-Z][_-]?){1,100}");

    private static final String TEMPLATE = "init/";

    private static final List<String> FILES =
            List.of("bot.yaml", "en_US.yaml", "functions/take-order.java", "tests/orders.yaml");

    private final Path bots;
    private final Path schemas;

    /**
     * @param bots the folder in which bots lie; it is made if it is not there
     * @param schemas the folder of the JSON Schemas, to which the files refer
     */
    public BotScaffold(Path bots, Path schemas) {
        this.bots = bots.toAbsolutePath().normalize();
        this.schemas = schemas.toAbsolutePath().normalize();
    }

    /**
     * Writes a new bot. It is there as a whole or not at all.
     *
     * @param name the bot's name, and its folder's
     * @return the bot's folder
     * @throws CannotCreateBot when the name is none for a bot, when there is such a folder already, and when it cannot be
     *     written
     */
    public Path create(String name) {
        Path folder = freeFolder(name);
        try {
            Files.createDirectories(bots);
            Path draft = Files.createTempDirectory(bots, ".new-bot-");
            try {
                return Files.move(write(draft.resolve(name), name), folder);
            } finally {
                FileTree.delete(draft);
            }
        } catch (IOException failure) {
            throw new CannotCreateBot("cannot write the bot to " + folder + ": " + failure, failure);
        }
    }

    private Path freeFolder(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new CannotCreateBot("'" + name + "' is no name for a bot: expected up to 100 letters and digits,"
                    + " each of which one - or _ may follow, such as book-trip");
        }
        Path folder = bots.resolve(name);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new CannotCreateBot(folder + " is there already; choose another name, or remove it first");
        }
        return folder;
    }

    private Path write(Path draft, String name) throws IOException {
        String schemasFromBot =
                bots.resolve(name).relativize(schemas).toString().replace(File.separatorChar, '/');
        for (String file : FILES) {
            Path target = draft.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, template(file).replace("@NAME@", name).replace("@SCHEMAS@", schemasFromBot));
        }
        return draft;
    }

    private static String template(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                BotScaffold.class.getResourceAsStream(TEMPLATE + file), () -> "no resource " + TEMPLATE + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
