package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.Archive;
import dev.loquat.exchange.archive.InvalidArchive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads an export of Lex V2, zipped or unpacked, with or without further folders around it. Files that do not belong to one are
 * passed over; what a folder is called says nothing, since a bot may have been renamed.
 */
public final class TreeReader {

    private static final String BOT = "Bot.json";
    private static final String LOCALE = "BotLocale.json";
    private static final String VOCABULARY = "CustomVocabulary.json";

    private final Archive archive;

    private TreeReader(Archive archive) {
        this.archive = archive;
    }

    /** Whether the archive has a bot, or a locale of one, of Lex V2. */
    public static boolean isExport(Archive archive) {
        return archive.paths().stream().anyMatch(path -> isFile(path, BOT) || isFile(path, LOCALE));
    }

    /**
     * Reads the one bot of an archive.
     *
     * @throws InvalidArchive when there is none or more than one, and when a file is not what it should be
     */
    public static BotTree read(Archive archive) {
        return new TreeReader(archive).bot();
    }

    private BotTree bot() {
        List<String> bots = paths("", BOT).toList();
        if (bots.size() > 1) {
            throw new InvalidArchive(archive.name() + " has several bots: " + String.join(", ", bots)
                    + "; name the folder of one of them");
        }
        String folder = bots.isEmpty() ? "" : folder(bots.get(0));
        List<String> locales = paths(folder, LOCALE).toList();
        if (locales.isEmpty()) {
            throw new InvalidArchive(archive.name() + " has no " + LOCALE + "; expected an export of a bot of Lex V2");
        }
        return new BotTree(
                bots.isEmpty() ? nameless(locales.get(0)) : CanonicalForm.bot(read(bots.get(0))),
                locales.stream().map(this::locale).toList(),
                true);
    }

    /** The export of a single locale says nothing of its bot but, as a rule, in the name of the folder around it. */
    private static ObjectNode nameless(String locale) {
        ObjectNode bot = JsonNodeFactory.instance.objectNode();
        List<String> parts = List.of(locale.split("/"));
        int locales = parts.indexOf("BotLocales");
        return locales > 0 ? bot.put("name", parts.get(locales - 1)) : bot;
    }

    private BotTree.Locale locale(String path) {
        String folder = folder(path);
        ObjectNode locale = CanonicalForm.locale(read(path));
        if (!locale.has("identifier")) {
            locale.put("identifier", lastPart(folder));
        }
        List<ObjectNode> types = paths(folder, "SlotType.json")
                .map(file -> CanonicalForm.slotType(read(file)))
                .toList();
        List<BotTree.Intent> intents =
                paths(folder, "Intent.json").map(this::intent).toList();
        return TypeIds.named(new BotTree.Locale(locale, intents, types, vocabulary(folder)));
    }

    private BotTree.Intent intent(String path) {
        String folder = folder(path);
        return new BotTree.Intent(
                CanonicalForm.intent(read(path)),
                paths(folder, "Slot.json")
                        .map(file -> CanonicalForm.slot(read(file)))
                        .toList(),
                paths(folder, "ConversationFlow.json").findAny().isPresent());
    }

    private Optional<ObjectNode> vocabulary(String folder) {
        Optional<ObjectNode> json =
                paths(folder, VOCABULARY).findFirst().map(this::read).map(CanonicalForm::vocabulary);
        return json.or(() -> paths(folder, "CustomVocabulary.tsv")
                .findFirst()
                .map(file -> VocabularyTable.read(archive.text(file))));
    }

    private ObjectNode read(String path) {
        return JsonFile.read(archive, path);
    }

    /** Files of this name under a folder. */
    private Stream<String> paths(String folder, String file) {
        return archive.paths().stream().filter(path -> path.startsWith(folder) && isFile(path, file));
    }

    private static boolean isFile(String path, String file) {
        return path.equalsIgnoreCase(file)
                || path.toLowerCase(Locale.ROOT).endsWith("/" + file.toLowerCase(Locale.ROOT));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String lastPart(String folder) {
        List<String> parts = List.of(folder.split("/"));
        return parts.get(parts.size() - 1);
    }
}
