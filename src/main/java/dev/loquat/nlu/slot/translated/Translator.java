package dev.loquat.nlu.slot.translated;

import dev.loquat.nlu.slot.translated.Phrase.Element;
import dev.loquat.nlu.slot.translated.Phrase.Gap;
import dev.loquat.nlu.slot.translated.Translation.Piece;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts numbers, dates, times and amounts of one locale into English, the longest phrase first. Thread-safe; it keeps the last
 * translation, since all types read one utterance after the other.
 */
final class Translator {

    /** A word that English does not have, for every one that means nothing here. */
    private static final String UNKNOWN = "\u00f8";

    /** How many words without meaning may stand before a phrase that goes further than what begins with them. */
    private static final int MOST_SKIPPED = 3;

    private final Phrasebook book;
    private final PhraseIndex phrases;
    private final JoinedWords joined;
    private volatile Optional<Translation> latest = Optional.empty();

    Translator(Phrasebook book) {
        this.book = book;
        this.phrases = new PhraseIndex(book.phrases());
        this.joined = new JoinedWords(book);
    }

    Translation translate(TokenizedText text) {
        Optional<Translation> known =
                latest.filter(translation -> translation.original().equals(text));
        if (known.isPresent()) {
            return known.get();
        }
        JoinedWords.Parts parts = joined.parts(text);
        Translation translation = Translation.of(
                text, pieces(parts.text()).stream().map(parts::inWhole).toList());
        latest = Optional.of(translation);
        return translation;
    }

    private List<Piece> pieces(TokenizedText text) {
        Sentence sentence = new Sentence(text, Words.of(text), book);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Optional<Piece> piece = best(sentence, at, MOST_SKIPPED);
            boolean isGlue = piece.isEmpty() && book.isGlue(sentence.words().get(at));
            if (!isGlue) {
                pieces.add(piece.orElse(new Piece(word(text, at), isGlued(text, at, pieces), at, at + 1)));
            }
            at = piece.map(Piece::endToken).orElse(at + 1);
        }
        return pieces;
    }

    private String word(TokenizedText text, int at) {
        if (book.isOfNames()) {
            return text.token(at).text();
        }
        return text.token(at).isWord() ? UNKNOWN : text.normal(at);
    }

    private boolean isGlued(TokenizedText text, int at, List<Piece> before) {
        boolean isOfMarks =
                at > 0 && !text.token(at).isWord() && !text.token(at - 1).isWord();
        return !before.isEmpty()
                && text.isGlued(at)
                && before.get(before.size() - 1).endToken() == at
                && (isOfMarks || book.isOfNames());
    }

    /** The longest phrase; where a longer one begins behind words that mean nothing, that one: "el" before "25 de noviembre". */
    private Optional<Piece> best(Sentence sentence, int first, int skipped) {
        Optional<Piece> here = longest(sentence, first);
        if (skipped == 0
                || first + 1 == sentence.words().size()
                || !book.isGlue(sentence.words().get(first))) {
            return here;
        }
        Optional<Piece> behind = best(sentence, first + 1, skipped - 1);
        int end = here.map(Piece::endToken).orElse(first);
        return behind.filter(piece -> piece.endToken() > end).isPresent() ? behind : here;
    }

    private Optional<Piece> longest(Sentence sentence, int first) {
        Optional<Piece> best = Optional.empty();
        for (Phrase phrase : phrases.beginningAt(sentence, first)) {
            best = longer(best, piece(phrase, sentence, first));
        }
        // A phrase goes before a number of the same length: "segunda" is the second, but Monday to who asks for a date.
        return book.isOfNames()
                ? best
                : longer(best, sentence.number(first).map(it -> new Piece(it.meaning(), false, first, it.end())));
    }

    private static Optional<Piece> longer(Optional<Piece> one, Optional<Piece> other) {
        int end = one.map(Piece::endToken).orElse(0);
        return other.filter(piece -> piece.endToken() > end).isPresent() ? other : one;
    }

    private static Optional<Piece> piece(Phrase phrase, Sentence sentence, int first) {
        Map<Gap, String> values = new EnumMap<>(Gap.class);
        int at = first;
        for (Element element : phrase.elements()) {
            if (at >= sentence.words().size()) {
                return Optional.empty();
            }
            if (element instanceof Element.Word word) {
                if (!sentence.words().get(at).equals(word.word())) {
                    return Optional.empty();
                }
                at++;
            } else {
                Gap gap = ((Element.Of) element).gap();
                Optional<Lexicon.Found<String>> value = sentence.read(gap, at);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(gap, value.get().meaning());
                at = value.get().end();
            }
        }
        return Optional.of(new Piece(phrase.english(values), false, first, at));
    }
}
