package dev.loquat.fulfillment.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A file to which lines are appended, each in one write, so that several processes may. When it is full it becomes
 * {@code <name>.1}, in the place of an older one. That a line cannot be written is no reason to fail a call.
 */
final class LineFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LineFile.class);

    private final Path file;
    private final long most;
    private Optional<OutputStream> output = Optional.empty();
    private long size;

    /**
     * @param most after how many bytes it is full
     */
    LineFile(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    synchronized void append(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (output.isEmpty()) {
                output = Optional.of(open());
            }
            output.get().write(bytes);
            size += bytes.length;
            if (size > most) {
                turn();
            }
        } catch (IOException e) {
            LOG.warnf("A line cannot be written to %s: %s", file, e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (output.isPresent()) {
                output.get().close();
            }
        } catch (IOException e) {
            LOG.warnf("The file %s cannot be closed: %s", file, e.getMessage());
        }
        output = Optional.empty();
    }

    private OutputStream open() throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        OutputStream opened = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
        return opened;
    }

    private void turn() throws IOException {
        close();
        Files.move(file, older(file), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was in the file before it was full. */
    static Path older(Path file) {
        return file.resolveSibling(file.getFileName() + ".1");
    }
}
