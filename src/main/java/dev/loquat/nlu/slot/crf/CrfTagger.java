package dev.loquat.nlu.slot.crf;

import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.slot.SlotTagger;
import dev.loquat.nlu.slot.TypeSpan;
import dev.loquat.nlu.text.TokenizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A linear-chain conditional random field over words (Lafferty, McCallum and Pereira, 2001) as slot tagger: the encoder's
 * vectors of words beside lexical signs and what slot types find. One field for all intents of a locale, of which an intent sees
 * its own tags only. Immutable.
 */
public final class CrfTagger implements SlotTagger {

    private final LocaleTags tags;
    private final CrfShape shape;
    private final float[] vectorWeights;
    private final SignWeights signWeights;
    private final Map<String, IntentField> byIntent = new LinkedHashMap<>();

    CrfTagger(LocaleTags tags, int dimension, float[] vectorWeights, SignWeights signWeights) {
        this.tags = tags;
        this.shape = new CrfShape(tags.tags(), dimension);
        this.vectorWeights = vectorWeights;
        this.signWeights = signWeights;
        tags.byIntent(shape).forEach((intent, own) -> byIntent.put(intent, new IntentField(own, vectorWeights)));
    }

    @Override
    public Tags read(TokenizedText text, Optional<Encoding> encoding, Supplier<List<TypeSpan>> hints) {
        return new CrfTags(this, text, encoding, hints);
    }

    Optional<IntentField> field(String intent) {
        return Optional.ofNullable(byIntent.get(intent));
    }

    int tagCount() {
        return shape.tags();
    }

    int dimension() {
        return shape.dimension();
    }

    /** What signs say for every tag of the locale at every token. */
    float[] scores(long[][] signs) {
        return signWeights.score(signs, shape.tags());
    }

    @Override
    public void save(Path folder) throws IOException {
        new CrfFiles(folder).write(tags, shape.dimension(), vectorWeights, signWeights);
    }

    /** Whether {@link #save} has written into a folder. */
    public static boolean isIn(Path folder) {
        return new CrfFiles(folder).exist();
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IOException when a file is missing or damaged
     */
    public static CrfTagger load(Path folder) throws IOException {
        return new CrfFiles(folder).read();
    }
}
