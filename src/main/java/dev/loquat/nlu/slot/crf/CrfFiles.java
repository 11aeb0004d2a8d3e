package dev.loquat.nlu.slot.crf;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.nlu.weights.FlatFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The files of a tagger: names are JSON, numbers are flat little-endian files. */
record CrfFiles(Path folder) {

    private static final String DESCRIPTION = "slots.json";
    private static final String VECTOR_WEIGHTS = "slot-vector-weights.f32";
    private static final String SIGNS = "slot-signs.i64";
    private static final String SIGN_STARTS = "slot-sign-starts.i32";
    private static final String SIGN_TAGS = "slot-sign-tags.i32";
    private static final String SIGN_WEIGHTS = "slot-sign-weights.f32";
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean exist() {
        return Files.isRegularFile(folder.resolve(DESCRIPTION));
    }

    void write(LocaleTags tags, int dimension, float[] vectorWeights, SignWeights signWeights) throws IOException {
        Files.write(folder.resolve(DESCRIPTION), JSON.writeValueAsBytes(new Description(dimension, tags)));
        FlatFiles.writeFloats(folder.resolve(VECTOR_WEIGHTS), vectorWeights);
        FlatFiles.writeFloats(folder.resolve(SIGN_WEIGHTS), signWeights.weights());
        FlatFiles.writeInts(folder.resolve(SIGN_STARTS), signWeights.starts());
        FlatFiles.writeInts(folder.resolve(SIGN_TAGS), signWeights.tags());
        FlatFiles.writeLongs(folder.resolve(SIGNS), signWeights.index().signs());
    }

    CrfTagger read() throws IOException {
        Description known = JSON.readValue(folder.resolve(DESCRIPTION).toFile(), Description.class);
        SignWeights signWeights = new SignWeights(
                new SignIndex(FlatFiles.readLongs(folder.resolve(SIGNS))),
                FlatFiles.readInts(folder.resolve(SIGN_STARTS)),
                FlatFiles.readInts(folder.resolve(SIGN_TAGS)),
                FlatFiles.readFloats(folder.resolve(SIGN_WEIGHTS)));
        float[] vectorWeights = FlatFiles.readFloats(folder.resolve(VECTOR_WEIGHTS));
        check(known, vectorWeights, signWeights);
        return new CrfTagger(known.tags(), known.dimension(), vectorWeights, signWeights);
    }

    /** A file that was cut off is found now, not at the first utterance. */
    private void check(Description known, float[] vectorWeights, SignWeights signs) throws IOException {
        int tags = known.tags().tags();
        boolean fits = vectorWeights.length == new CrfShape(tags, known.dimension()).size()
                && signs.starts().length == signs.index().size() + 1
                && signs.starts()[signs.index().size()] == signs.weights().length
                && signs.tags().length == signs.weights().length
                && Arrays.stream(signs.tags()).allMatch(tag -> tag >= 0 && tag < tags);
        if (!fits) {
            throw new IOException("the weights of the slot tagger in " + folder + " do not fit its " + DESCRIPTION);
        }
    }

    private record Description(int dimension, LocaleTags tags) {}
}
