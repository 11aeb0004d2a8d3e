package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.Archive;
import dev.loquat.exchange.report.Findings;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads exports of Lex V2, zipped or unpacked, with or without further folders around them. Files that do not belong to one are
 * passed over; what a folder is called says nothing where a file does, since a bot may have been renamed.
 */
public final class TreeReader {

    private static final String BOT = "Bot.json";
    private static final String LOCALE = "BotLocale.json";
    private static final String INTENT = "Intent.json";
    private static final String SLOT = "Slot.json";
    private static final String SLOT_TYPE = "SlotType.json";
    private static final String LAYOUT = "ConversationFlow.json";
    private static final String VOCABULARY = "CustomVocabulary.json";
    private static final String VOCABULARY_TABLE = "CustomVocabulary.tsv";

    /** Lex's defaults of the console. */
    private static final double THRESHOLD = 0.4;

    private static final int SESSION_SECONDS = 300;

    private final Archive archive;
    private final List<String> paths;
    private final Findings findings = Findings.ofBot();

    private TreeReader(Archive archive, List<String> paths) {
        this.archive = archive;
        this.paths = paths;
    }

    /**
     * The bots of an archive that have a language; none when nothing in it belongs to an export of Lex V2.
     *
     * @throws dev.loquat.exchange.archive.InvalidArchive when a file is not what it should be
     */
    public static List<FoundBot> read(Archive archive) {
        List<String> bots = named(archive.paths(), BOT);
        Set<String> folders = bots.stream().map(Folders::of).collect(Collectors.toCollection(LinkedHashSet::new));
        if (folders.isEmpty()) {
            parts(archive.paths()).forEach(part -> LocaleFolders.bot(part).ifPresent(folders::add));
        }
        if (folders.isEmpty() && !named(archive.paths(), LOCALE).isEmpty()) {
            folders.add("");
        }
        Map<String, List<String>> pathsByBot = Folders.group(archive.paths(), folders);
        return pathsByBot.entrySet().stream()
                .flatMap(bot -> new TreeReader(archive, bot.getValue()).bot(bot.getKey()).stream())
                .toList();
    }

    private Optional<FoundBot> bot(String folder) {
        List<String> files = named(paths, LOCALE);
        Map<String, String> idByFolder = LocaleFolders.of(folder, files, parts(paths));
        if (idByFolder.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> pathsByLocale = Folders.group(paths, idByFolder.keySet());
        List<BotTree.Locale> locales = pathsByLocale.entrySet().stream()
                .map(locale -> locale(idByFolder.getOrDefault(locale.getKey(), ""), locale.getValue()))
                .toList();
        noteOutside(pathsByLocale.values());
        ObjectNode bot = named(paths, BOT).stream()
                .findFirst()
                .map(file -> CanonicalForm.bot(read(file)))
                .orElseGet(() -> nameless(folder));
        return Optional.of(new FoundBot(folder, new BotTree(bot, locales, true), findings.report()));
    }

    private static List<String> parts(List<String> paths) {
        return paths.stream()
                .filter(path -> isFile(path, INTENT)
                        || isFile(path, SLOT_TYPE)
                        || isFile(path, VOCABULARY)
                        || isFile(path, VOCABULARY_TABLE))
                .toList();
    }

    private void noteOutside(Collection<List<String>> inside) {
        Set<String> read = inside.stream().flatMap(List::stream).collect(Collectors.toSet());
        parts(paths).stream()
                .filter(path -> !read.contains(path))
                .forEach(path -> findings.dropped(path, "it lies in none of the folders of the bot's languages"));
    }

    /** The export of a single locale says nothing of its bot but, as a rule, in the name of the folder around it. */
    private static ObjectNode nameless(String folder) {
        ObjectNode bot = JsonNodeFactory.instance.objectNode();
        bot.put("version", "DRAFT").put("idleSessionTTLInSeconds", SESSION_SECONDS);
        bot.putObject("dataPrivacy").put("childDirected", false);
        return folder.isEmpty() ? bot : bot.put("name", Folders.name(folder));
    }

    private BotTree.Locale locale(String id, List<String> files) {
        ObjectNode locale = named(files, LOCALE).stream()
                .findFirst()
                .map(file -> CanonicalForm.locale(read(file)))
                .orElseGet(() -> missing(id));
        if (Members.text(locale, "identifier").filter(said -> !said.isBlank()).isEmpty()) {
            locale.put("identifier", id);
        }
        Set<String> folders =
                named(files, INTENT).stream().map(Folders::of).collect(Collectors.toCollection(LinkedHashSet::new));
        named(files, SLOT).stream()
                .filter(slot -> Folders.nearest(slot, folders).isEmpty())
                .forEach(slot -> findings.dropped(slot, "the file of its intent is missing"));
        List<BotTree.Intent> intents = Folders.group(files, folders).values().stream()
                .map(this::intent)
                .toList();
        List<ObjectNode> types = named(files, SLOT_TYPE).stream()
                .map(file -> named(CanonicalForm.slotType(read(file)), file))
                .toList();
        return TypeIds.named(new BotTree.Locale(locale, intents, types, vocabulary(files)));
    }

    private ObjectNode missing(String id) {
        findings.within(id).approximated("the language", "its " + LOCALE + " is missing; it is as Lex makes a new one");
        ObjectNode locale = JsonNodeFactory.instance.objectNode();
        locale.put("name", LocaleNames.inConsole(id)).put("identifier", id);
        locale.set("nluConfidenceThreshold", Numbers.of(THRESHOLD));
        return locale;
    }

    private BotTree.Intent intent(List<String> files) {
        return new BotTree.Intent(
                named(
                        CanonicalForm.intent(read(named(files, INTENT).get(0))),
                        named(files, INTENT).get(0)),
                named(files, SLOT).stream()
                        .map(file -> named(CanonicalForm.slot(read(file)), file))
                        .toList(),
                !named(files, LAYOUT).isEmpty());
    }

    /** What does not say its name is called as its folder. */
    private static ObjectNode named(ObjectNode json, String file) {
        boolean isNamed =
                Members.text(json, "name").filter(name -> !name.isBlank()).isPresent();
        return isNamed ? json : json.put("name", Folders.name(Folders.of(file)));
    }

    private Optional<ObjectNode> vocabulary(List<String> files) {
        Optional<ObjectNode> json =
                named(files, VOCABULARY).stream().findFirst().map(this::read).map(CanonicalForm::vocabulary);
        return json.or(() -> named(files, VOCABULARY_TABLE).stream()
                .findFirst()
                .map(file -> VocabularyTable.read(archive.text(file))));
    }

    private ObjectNode read(String path) {
        return JsonFile.read(archive, path);
    }

    /** The files of this name. */
    private static List<String> named(List<String> paths, String file) {
        return paths.stream().filter(path -> isFile(path, file)).toList();
    }

    private static boolean isFile(String path, String file) {
        return path.equalsIgnoreCase(file)
                || path.toLowerCase(Locale.ROOT).endsWith("/" + file.toLowerCase(Locale.ROOT));
    }
}
