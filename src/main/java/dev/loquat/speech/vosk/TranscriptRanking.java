package dev.loquat.speech.vosk;

import dev.loquat.conversation.Transcript;
import dev.loquat.speech.grammar.Grammar;
import dev.loquat.speech.grammar.Vocabulary;
import dev.loquat.speech.vosk.Hypotheses.Hypothesis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Weighs what the grammar's decoding heard against free decoding.
 *
 * <p>Three signs speak for the grammar: the confidence of its words, how well they fit the bot's utterances (chatter forced
 * into a grammar comes out as a jumble of its words), and how much free decoding agrees. Measured on 150 orders and 120 other
 * recordings, in which part of the orders is kept and of the others turned away: confidence alone .97 / .88, fit alone
 * 1.00 / .98, agreement alone .99 / .99, the mean of the three 1.00 / 1.00.
 */
final class TranscriptRanking {

    /**
     * Clean orders had a mean of at least .71, of 75 orders at 6 dB of noise all but one, of 49 at 12 dB all had at least .62; of
     * every other of the 120 other recordings, but for "stop", none had more than .60.
     */
    private static final double ACCEPTED = 0.62;

    /** Free decoding agrees with no spelling: of 57 synthetic ones, right ones had a mean of at least .52. */
    private static final double ACCEPTED_SPELLING = 0.5;
    /** From here on free decoding is not asked. */
    private static final double SURE = 0.97;
    /** Of few words, chance makes fitting ones. */
    private static final int FEW_WORDS = 2;

    /**
     * Of the 120 other recordings only "stop" came out as one of the phrases from beginning to end. Short questions do so that free
     * decoding hears quite otherwise: "car rental" as "governmental".
     */
    private static final double LEAST_AGREEMENT_OF_A_PHRASE = 0.35;

    private static final int MOST_ALTERNATIVES = 4;
    /** More than of words: which spelling is a postal code or a card's number, understanding tells. */
    private static final int MOST_SPELLINGS = 10;
    /** What an alternative loses in credibility by each unit of the decoder's log-likelihood that it lies behind. */
    private static final double LOST = 0.01;

    private static final double LOWEST_FREE_CONFIDENCE = 0.4;

    private TranscriptRanking() {}

    /** Whether the grammar's decoding stands by itself. */
    static boolean isSure(Heard byGrammar, Grammar grammar) {
        List<String> words = byGrammar.texts();
        return !grammar.isOpen(words)
                && words.size() > FEW_WORDS
                && !words.contains(Vocabulary.UNKNOWN)
                && byGrammar.confidence() >= SURE
                && grammar.fit(words) == 1;
    }

    /** The grammar's decoding alone. */
    static List<Transcript> sure(Heard byGrammar, Grammar grammar) {
        return spelledOut(transcript(byGrammar, grammar, byGrammar.confidence()), grammar)
                .toList();
    }

    /** Both decodings, the more credible one first, and what else the grammar may have heard; what is not credible is left out. */
    static List<Transcript> rank(Heard byGrammar, Grammar grammar, Heard heard, List<Hypothesis> hypotheses) {
        Heard free = grammar.isSpellingAsked() ? heard.as(grammar.spelledOut(heard.texts())) : heard;
        double credibility = credibility(byGrammar, grammar, free);
        if (credibility < (grammar.isSpellingAsked() ? ACCEPTED_SPELLING : ACCEPTED)) {
            return free(free, grammar);
        }
        Map<String, Transcript> ranked = new LinkedHashMap<>();
        Stream.of(
                        Stream.of(transcript(byGrammar, grammar, credibility)),
                        free(free, grammar).stream()
                                .map(transcript -> comparable(transcript, free, byGrammar, grammar)),
                        alternatives(byGrammar, grammar, free, hypotheses))
                .flatMap(transcripts -> transcripts)
                .flatMap(transcript -> spelledOut(transcript, grammar))
                .forEach(transcript -> ranked.putIfAbsent(transcript.text(), transcript));
        return List.copyOf(ranked.values());
    }

    /** Digits for what sounds like them, where they are asked for; else also as it was heard, for it may be meant so. */
    private static Stream<Transcript> spelledOut(Transcript heard, Grammar grammar) {
        String text = String.join(" ", grammar.spelledOut(List.of(heard.text().split(" ", -1))));
        if (text.equals(heard.text())) {
            return Stream.of(heard);
        }
        Transcript spelled = new Transcript(text, heard.confidence(), heard.isFromGrammar());
        return grammar.isSpellingAsked() ? Stream.of(spelled) : Stream.of(heard, spelled);
    }

    private static Stream<Transcript> alternatives(
            Heard byGrammar, Grammar grammar, Heard free, List<Hypothesis> hypotheses) {
        double best = hypotheses.stream().mapToDouble(Hypothesis::score).max().orElse(0);
        int unseen = grammar.unseenPairs(byGrammar.texts());
        return hypotheses.stream()
                .filter(other -> grammar.unseenPairs(other.words()) <= unseen)
                .filter(other -> !isPart(other.words(), byGrammar.texts()))
                .limit(grammar.isSpellingAsked() ? MOST_SPELLINGS : MOST_ALTERNATIVES)
                .map(other -> alternative(byGrammar, grammar, free, other.words(), LOST * (best - other.score())));
    }

    /**
     * Whether words are some of the others in their order. Free decoding misses words in noise, with which such an alternative would
     * agree better: of 150 orders at 6 dB it cost three their right values.
     */
    private static boolean isPart(List<String> words, List<String> others) {
        int found = 0;
        for (String other : others) {
            found += found < words.size() && words.get(found).equals(other) ? 1 : 0;
        }
        return found == words.size();
    }

    private static Transcript alternative(
            Heard byGrammar, Grammar grammar, Heard free, List<String> words, double lost) {
        Heard other = byGrammar.as(words);
        // Free decoding hears letters too badly to tell one spelling from another.
        Heard judged = grammar.isSpellingAsked() ? byGrammar : other;
        return transcript(other, grammar, credibility(judged, grammar, free) - lost);
    }

    /**
     * Free decoding weighed by the same signs, else a slip that it is sure of ("with two soldiers") would beat the grammar's
     * words. Where something may have been said that the grammar does not have, its fit tells nothing.
     */
    private static Transcript comparable(Transcript transcript, Heard free, Heard byGrammar, Grammar grammar) {
        return grammar.isOpen(byGrammar.texts())
                ? transcript
                : new Transcript(transcript.text(), credibility(free, grammar, byGrammar), false);
    }

    private static List<Transcript> free(Heard free, Grammar grammar) {
        return free(free).stream()
                .map(heard -> new Transcript(grammar.displayed(heard.text()), heard.confidence(), false))
                .toList();
    }

    /** Free decoding alone; in noise it hears single words that it does not believe in itself. */
    static List<Transcript> free(Heard free) {
        return free.isEmpty() || free.confidence() < LOWEST_FREE_CONFIDENCE
                ? List.of()
                : List.of(new Transcript(free.text(), free.confidence(), false));
    }

    private static double credibility(Heard heard, Grammar grammar, Heard other) {
        double agreement = heard.agreement(other);
        double least = grammar.isPhrase(heard.texts()) ? LEAST_AGREEMENT_OF_A_PHRASE : 0;
        return known(heard).isEmpty()
                ? 0
                : (heard.confidence() + grammar.fit(heard.texts()) + Math.max(least, agreement)) / 3;
    }

    private static Transcript transcript(Heard byGrammar, Grammar grammar, double confidence) {
        String text = grammar.written(new Heard(known(byGrammar)).text());
        return new Transcript(text, Math.max(0, Math.min(1, confidence)), true);
    }

    private static List<Heard.Word> known(Heard heard) {
        return heard.words().stream()
                .filter(word -> !word.text().equals(Vocabulary.UNKNOWN))
                .toList();
    }
}
