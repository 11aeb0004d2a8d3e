package dev.loquat.nlu.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A BERT-like encoder in an ONNX file, such as bge-small-en-v1.5: the vector of the start mark, made to length 1, stands
 * for the sentence (Xiao et al. 2023, "C-Pack"). One utterance per call, never batched or padded: dynamic quantisation
 * would let one utterance change another one's vector. About 3.4 ms for twelve tokens on one core.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder {

    /** The model that the build unpacks into {@code models/encoder}. */
    public static final String DEFAULT_MODEL = "bge-small-en-v1.5-q";

    private static final int LONGEST_INPUT = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieceTokenizer tokenizer;
    private final String fingerprint;
    private final int dimension;
    /** Held for reading while the session is used, for writing while it is freed: its memory is not Java's. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean isClosed;

    private OnnxSentenceEncoder(
            OrtEnvironment environment, OrtSession session, WordPieceTokenizer tokenizer, String fingerprint)
            throws OrtException {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.fingerprint = fingerprint;
        this.dimension = run(List.of())[0].length;
    }

    /**
     * Loads {@code <name>.onnx} and {@code <name>-tokenizer.json}.
     *
     * @throws EncoderUnavailable when a file is missing, or is no such model
     */
    public static OnnxSentenceEncoder load(Path folder, String name) {
        Path model = existing(folder.resolve(name + ".onnx"));
        Path vocabulary = existing(folder.resolve(name + "-tokenizer.json"));
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = singleThreaded()) {
                WordPieceTokenizer tokenizer = WordPieceTokenizer.read(vocabulary);
                String fingerprint = checksum(model);
                OrtSession session = environment.createSession(model.toString(), options);
                return new OnnxSentenceEncoder(environment, session, tokenizer, fingerprint);
            }
        } catch (IOException | OrtException e) {
            throw new EncoderUnavailable(
                    model + " cannot be loaded as an ONNX sentence encoder; delete it and build again", e);
        }
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new EncoderUnavailable(file + " is missing; the build unpacks it (./mvnw generate-resources),"
                    + " or set loquat.nlu.pipeline=opennlp, which needs no encoder");
        }
        return file;
    }

    private static OrtSession.SessionOptions singleThreaded() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        return options;
    }

    /** Tells versions of the file apart. A digest would take a tenth of a start; nobody is to be kept from forging here. */
    private static String checksum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream bytes = new CheckedInputStream(Files.newInputStream(file), sum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return String.format(Locale.ROOT, "%08x-%d", sum.getValue(), Files.size(file));
    }

    @Override
    public Encoding encode(String text) {
        List<WordPiece> all = tokenizer.tokenize(text);
        List<WordPiece> pieces = all.subList(0, Math.min(all.size(), LONGEST_INPUT - 2));
        use.readLock().lock();
        try {
            if (isClosed) {
                throw new EncoderUnavailable("the sentence encoder is closed, as the service is ending");
            }
            float[][] vectors = run(pieces);
            return new Encoding(unit(vectors[0]), withVectors(pieces, vectors));
        } catch (OrtException e) {
            throw new EncoderUnavailable(
                    "the sentence encoder failed on an utterance of " + pieces.size() + " pieces", e);
        } finally {
            use.readLock().unlock();
        }
    }

    private float[][] run(List<WordPiece> pieces) throws OrtException {
        long[] shape = {1, pieces.size() + 2L};
        LongBuffer mask = LongBuffer.allocate(pieces.size() + 2);
        while (mask.hasRemaining()) {
            mask.put(1);
        }
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, ids(pieces), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask.flip(), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(pieces.size() + 2), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }

    private LongBuffer ids(List<WordPiece> pieces) {
        LongBuffer ids = LongBuffer.allocate(pieces.size() + 2);
        ids.put(tokenizer.id(WordPieceTokenizer.START));
        pieces.forEach(piece -> ids.put(piece.id()));
        ids.put(tokenizer.id(WordPieceTokenizer.END));
        return ids.flip();
    }

    private static List<Encoding.Piece> withVectors(List<WordPiece> pieces, float[][] vectors) {
        List<Encoding.Piece> placed = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            WordPiece piece = pieces.get(i);
            placed.add(new Encoding.Piece(piece.start(), piece.end(), vectors[i + 1]));
        }
        return placed;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        double norm = Math.max(Math.sqrt(squares), 1e-12);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / norm);
        }
        return unit;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /** Waits for the utterances that are being encoded. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!isClosed) {
                isClosed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new EncoderUnavailable("the sentence encoder cannot be closed", e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
