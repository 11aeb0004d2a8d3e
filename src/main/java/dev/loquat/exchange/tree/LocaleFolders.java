package dev.loquat.exchange.tree;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the languages of a bot lie. People keep parts of exports: without the file of a language its folder still says which one it
 * is, and what lies beside the bot itself, in no folder of a language, is of the one that most bots speak.
 */
final class LocaleFolders {

    static final String UNLESS_SAID = "en_US";

    private static final String PARENT = "BotLocales";

    private LocaleFolders() {}

    /**
     * The ids that folders stand for, by their folders.
     *
     * @param bot the bot's folder
     * @param files of languages, such as {@code BotLocale.json}
     * @param parts of languages, such as intents
     */
    static Map<String, String> of(String bot, List<String> files, List<String> parts) {
        Map<String, String> idByFolder = new LinkedHashMap<>();
        files.forEach(file -> idByFolder.put(Folders.of(file), Folders.name(Folders.of(file))));
        Set<String> outside = new LinkedHashSet<>();
        for (String part : parts) {
            if (Folders.nearest(part, idByFolder.keySet()).isEmpty()) {
                folder(part)
                        .ifPresentOrElse(
                                folder -> idByFolder.put(folder, Folders.name(folder)), () -> outside.add(part));
            }
        }
        if (idByFolder.isEmpty() && !outside.isEmpty()) {
            idByFolder.put(bot, UNLESS_SAID);
        }
        return idByFolder;
    }

    /** The folder of the bot that a language, or a part of one, belongs to where no file tells. */
    static Optional<String> bot(String part) {
        return folder(part)
                .map(folder -> Folders.of(folder.substring(0, folder.length() - 1)))
                .map(parent -> Folders.of(parent.substring(0, parent.length() - 1)));
    }

    /** The folder of a language by the name of the folder around it. */
    private static Optional<String> folder(String part) {
        int parent = part.lastIndexOf(PARENT + "/");
        boolean isFolder = parent == 0 || (parent > 0 && part.charAt(parent - 1) == '/');
        int end = isFolder ? part.indexOf('/', parent + PARENT.length() + 1) : -1;
        return end < 0 ? Optional.empty() : Optional.of(part.substring(0, end + 1));
    }
}
