package dev.loquat.nlu.slot.crf;

import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.slot.SlotTagger;
import dev.loquat.nlu.slot.TypeSpan;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One utterance as the tagger reads it: its vectors and signs are made once, when the first intent with slots asks. */
final class CrfTags implements SlotTagger.Tags {

    private final CrfTagger tagger;
    private final TokenizedText text;
    private final Optional<Encoding> encoding;
    private final Supplier<List<TypeSpan>> hints;
    private @Nullable Read read;

    CrfTags(CrfTagger tagger, TokenizedText text, Optional<Encoding> encoding, Supplier<List<TypeSpan>> hints) {
        this.tagger = tagger;
        this.text = text;
        this.encoding = encoding;
        this.hints = hints;
    }

    @Override
    public List<SlotTagger.TaggedSpan> of(String intent) {
        return text.size() == 0
                ? List.of()
                : tagger.field(intent)
                        .map(field -> field.tag(read().vectors(), read().signScores(), tagger.tagCount()))
                        .orElse(List.of());
    }

    @Override
    public boolean decides(String intent, String slot) {
        return tagger.field(intent).filter(field -> field.has(slot)).isPresent();
    }

    private Read read() {
        Read known = read;
        if (known == null) {
            WordVectors vectors = encoding.map(each -> WordVectors.of(text, each))
                    .orElseGet(() -> WordVectors.unknown(text, tagger.dimension()));
            known = new Read(vectors, tagger.scores(TokenSigns.of(text, hints.get())));
            read = known;
        }
        return known;
    }

    @SuppressWarnings("ArrayRecordComponent") // Read only, here.
    private record Read(WordVectors vectors, float[] signScores) {}
}
