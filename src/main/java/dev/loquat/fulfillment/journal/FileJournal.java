package dev.loquat.fulfillment.journal;

import dev.loquat.fulfillment.FunctionJournal;
import dev.loquat.fulfillment.FunctionLog;
import dev.loquat.fulfillment.Usage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the words of functions in {@code log/<bot>/<function>.log} and the costs of their calls in
 * {@code usage/<year>-<month>.jsonl}, months being those of UTC.
 */
public final class FileJournal implements FunctionJournal, AutoCloseable {

    private static final long MOST_OF_A_LOG = 10L * 1024 * 1024;

    private final Path folder;
    private final Clock clock;
    private final Map<Path, LineFile> files = new ConcurrentHashMap<>();

    /**
     * @param folder where the files are; made when it is needed
     * @param clock the time before each line
     */
    public FileJournal(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public FunctionLog log(String bot, String function) {
        LineFile file = file(logFile(folder, bot, function), MOST_OF_A_LOG);
        return line -> file.append(clock.instant() + "\t" + line);
    }

    @Override
    public void note(Usage usage) {
        YearMonth month = YearMonth.from(usage.at().atOffset(ZoneOffset.UTC));
        file(usageFolder(folder).resolve(month + ".jsonl"), Long.MAX_VALUE).append(UsageJson.write(usage));
    }

    @Override
    public void close() {
        files.values().forEach(LineFile::close);
    }

    private LineFile file(Path path, long most) {
        return files.computeIfAbsent(path, it -> new LineFile(it, most));
    }

    static Path logFile(Path folder, String bot, String function) {
        return folder.resolve("log").resolve(bot).resolve(function + ".log");
    }

    static Path usageFolder(Path folder) {
        return folder.resolve("usage");
    }
}
