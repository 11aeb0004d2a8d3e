package dev.loquat.evaluation.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads files of labelled utterances, UTF-8, and collects what is wrong with their lines until {@link #check}. */
public final class DatasetFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<DatasetProblem> problems = new ArrayList<>();

    /**
     * The utterances of a file with lines {@code text TAB intent}. Empty lines are skipped.
     *
     * @throws InvalidDataset when the file cannot be read
     */
    public List<LabelledUtterance> tsv(Path file) {
        return read(file, new TsvLine());
    }

    /**
     * The utterances of a file with JSON lines, {@code {text, intent, spans: [{start, end, slot}]}} or {@code {tokens, tags,
     * intent}} with BIO tags.
     *
     * @throws InvalidDataset when the file cannot be read
     */
    public List<LabelledUtterance> jsonLines(Path file) {
        return read(file, new AnnotatedLine());
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidDataset when any line of any file was malformed; it names them all
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidDataset(problems);
        }
    }

    /**
     * What the lines of a file hold. Empty lines are skipped.
     *
     * @throws InvalidDataset when the file cannot be read or holds nothing
     */
    public <T> List<T> read(Path file, LineFormat<T> format) {
        List<T> items = new ArrayList<>();
        int before = problems.size();
        int number = 0;
        for (byte[] bytes : lines(file)) {
            number++;
            try {
                String line = decode(bytes, number);
                if (!line.isBlank()) {
                    items.add(format.read(line));
                }
            } catch (MalformedLine malformed) {
                problems.add(new DatasetProblem(file, number, malformed.problem()));
            }
        }
        if (items.isEmpty() && problems.size() == before) {
            throw new InvalidDataset(file + " has no utterances; expected " + format.expected());
        }
        return items;
    }

    private static String decode(byte[] bytes, int number) throws MalformedLine {
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String unmarked = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
        } catch (CharacterCodingException e) {
            throw new MalformedLine("not UTF-8");
        }
    }

    private static List<byte[]> lines(Path file) {
        byte[] all = bytes(file);
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= all.length; i++) {
            if (i == all.length || all[i] == '\n') {
                lines.add(Arrays.copyOfRange(all, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static byte[] bytes(Path file) {
        Optional<String> reason = Files.isDirectory(file) ? Optional.of("a folder") : Optional.empty();
        if (reason.isPresent() || !Files.exists(file)) {
            throw new InvalidDataset(file + " is " + reason.orElse("not there") + "; expected a file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidDataset(file + " cannot be read (" + e + ")");
        }
    }
}
