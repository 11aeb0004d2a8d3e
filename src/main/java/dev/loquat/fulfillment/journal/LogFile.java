package dev.loquat.fulfillment.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The log of one function, to be read, also while it is written. It is for one thread. */
public final class LogFile {

    private final Path file;
    private long position;

    /**
     * @param folder the folder of the journal
     * @param bot the bot's name
     * @param function the function's name
     */
    public LogFile(Path folder, String bot, String function) {
        this.file = FileJournal.logFile(folder, bot, function);
    }

    /** The last lines that are there, at most so many. */
    public List<String> last(int most) {
        List<String> lines = new ArrayList<>();
        Path older = LineFile.older(file);
        if (Files.exists(older)) {
            lines.addAll(read(older, 0));
        }
        lines.addAll(more());
        return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }

    /** The lines that have been added since it was read last. */
    public List<String> more() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            if (Files.size(file) < position) {
                position = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(file, position);
    }

    private List<String> read(Path from, long start) {
        try (RandomAccessFile input = new RandomAccessFile(from.toFile(), "r")) {
            input.seek(start);
            byte[] bytes = new byte[Math.toIntExact(input.length() - start)];
            input.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            if (from.equals(file)) {
                position = start + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            }
            return text.substring(0, end).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
