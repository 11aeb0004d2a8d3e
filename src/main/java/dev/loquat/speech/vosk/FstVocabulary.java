package dev.loquat.speech.vosk;

import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.grammar.Vocabulary;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a Vosk model: from its {@code words.txt}, else, in small models, from the symbol table at the beginning of the
 * language model {@code Gr.fst}. The layout is OpenFst's ({@code FstHeader::Write}, {@code SymbolTable::Write}): little-endian
 * numbers, strings behind their length.
 */
final class FstVocabulary implements Vocabulary {

    private static final int FST_MAGIC = 2_125_659_606;
    private static final int SYMBOLS_MAGIC = 2_125_658_996;
    private static final int HAS_SYMBOLS = 0x3;
    private static final int LONGEST_STRING = 10_000;

    private final Set<String> words;

    private FstVocabulary(Set<String> words) {
        this.words = words;
    }

    /**
     * Reads the words of a model.
     *
     * @param graph the model's folder with {@code Gr.fst} in it
     */
    static FstVocabulary read(Path graph) {
        Path list = graph.resolve("words.txt");
        try {
            return new FstVocabulary(Files.exists(list) ? readList(list) : readFst(graph.resolve("Gr.fst")));
        } catch (IOException e) {
            throw new AudioRejected("The words of the speech model in " + graph + " cannot be read (" + e.getMessage()
                    + "); unpack the model again.");
        }
    }

    @Override
    public boolean knows(String word) {
        return words.contains(word);
    }

    private static Set<String> readList(Path list) throws IOException {
        Set<String> words = new HashSet<>();
        try (Stream<String> lines = Files.lines(list, StandardCharsets.UTF_8)) {
            lines.forEach(line -> words.add(line.split("\\s", 2)[0]));
        }
        return words;
    }

    private static Set<String> readFst(Path fst) throws IOException {
        try (InputStream file = Files.newInputStream(fst);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            expect(FST_MAGIC, in);
            readString(in);
            readString(in);
            readInt(in);
            if ((readInt(in) & HAS_SYMBOLS) == 0) {
                throw new IOException("no symbol table in " + fst.getFileName());
            }
            // Properties, start state, numbers of states and arcs.
            in.skipNBytes(4 * Long.BYTES);
            return readSymbols(in);
        }
    }

    private static Set<String> readSymbols(DataInputStream in) throws IOException {
        expect(SYMBOLS_MAGIC, in);
        readString(in);
        in.skipNBytes(Long.BYTES);
        long size = Long.reverseBytes(in.readLong());
        Set<String> words = new HashSet<>();
        for (long i = 0; i < size; i++) {
            words.add(readString(in));
            in.skipNBytes(Long.BYTES);
        }
        return words;
    }

    private static void expect(int magic, DataInputStream in) throws IOException {
        int found = readInt(in);
        if (found != magic) {
            throw new IOException("found " + found + " where OpenFst writes " + magic);
        }
    }

    private static int readInt(DataInputStream in) throws IOException {
        return Integer.reverseBytes(in.readInt());
    }

    private static String readString(DataInputStream in) throws IOException {
        int length = readInt(in);
        if (length < 0 || length > LONGEST_STRING) {
            throw new IOException("a word of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
