package dev.loquat.bot.yaml;

import dev.loquat.bot.Bot;
import dev.loquat.bot.yaml.BotProblem.Severity;
import dev.loquat.bot.yaml.BotReader.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the bots of a folder and sees to it that no two of them are called the same. Of a folder that is read again, only those
 * bots are read whose files have changed. Thread-safe.
 */
public final class BotsReader {

    private final Path folder;
    private Map<Path, Remembered> remembered = new HashMap<>();

    /**
     * @param folder with a {@code bot.yaml}, or with folders that have one; folders without any YAML are passed over
     */
    public BotsReader(Path folder) {
        this.folder = folder;
    }

    /** Reads a bot's folder, or every bot in the folders of a folder, for once. */
    public static ReadBots read(Path folder) {
        return new BotsReader(folder).read();
    }

    /** Reads what is new since the last reading. */
    public synchronized ReadBots read() {
        Problems problems = new Problems();
        List<Path> folders = botFolders(folder, problems);
        Map<Path, Remembered> known = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        List<Remembered> read = folders.parallelStream().map(this::reading).toList();
        for (int i = 0; i < read.size(); i++) {
            known.put(folders.get(i), read.get(i));
            readings.add(read.get(i).reading());
        }
        remembered = known;
        rejectTwins(readings, "name", Bot::name, reading -> reading.named().name());
        rejectTwins(readings, "id", Bot::id, reading -> reading.named().id());
        List<ReadBot> bots = readings.stream().map(Reading::result).toList();
        List<BotProblem> all = new ArrayList<>(problems.byPlace());
        bots.forEach(bot -> all.addAll(bot.problems()));
        return new ReadBots(bots, all.stream().distinct().toList());
    }

    /** The stamp comes first: what is edited while it is read is read again. */
    private Remembered reading(Path bot) {
        FolderStamp stamp = FolderStamp.of(bot);
        Remembered known = remembered.get(bot);
        return known != null && known.stamp().equals(stamp) ? known : new Remembered(stamp, BotReader.readNamed(bot));
    }

    private record Remembered(FolderStamp stamp, Reading reading) {}

    private static List<Path> botFolders(Path folder, Problems problems) {
        if (Files.exists(folder.resolve(BotFolder.BOT_FILE))) {
            return List.of(folder);
        }
        List<Path> bots = new BotFolder(folder, problems)
                .fileNames().stream()
                        .map(folder::resolve)
                        .filter(child -> Files.isDirectory(child) && hasYaml(child, problems))
                        .filter(child -> !isCodeOfSharedFunctions(child))
                        .toList();
        if (bots.isEmpty()) {
            String found = Files.isDirectory(folder) ? "there is no bot in this folder" : "there is no such folder";
            problems.error(Place.startOf(folder), found + "; expected folders with a " + BotFolder.BOT_FILE + " each");
        }
        return bots;
    }

    private static boolean isCodeOfSharedFunctions(Path child) {
        return child.endsWith(FunctionCode.FOLDER) && Files.exists(child.resolveSibling(SharedFunctions.FILE));
    }

    private static boolean hasYaml(Path folder, Problems problems) {
        return new BotFolder(folder, problems)
                .fileNames().stream().anyMatch(name -> name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    /** Of bots that are called the same, only the first can be used. */
    private static void rejectTwins(
            List<Reading> readings, String what, Function<Bot, String> called, Function<Reading, Place> place) {
        Map<String, Path> folderByName = new HashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            Optional<String> name = reading.named().bot().map(called).filter(it -> !it.isEmpty());
            if (name.isEmpty()) {
                continue;
            }
            Path first = folderByName.putIfAbsent(name.get(), reading.result().folder());
            if (first != null) {
                String message = "duplicate " + what + " " + Quoted.of(name.get()) + "; the bot in " + first
                        + " has it already: give each bot its own";
                readings.set(i, reading.with(error(place.apply(reading), message)));
            }
        }
    }

    private static BotProblem error(Place place, String message) {
        return new BotProblem(place.file(), place.line(), place.column(), Severity.ERROR, message, Optional.empty());
    }
}
