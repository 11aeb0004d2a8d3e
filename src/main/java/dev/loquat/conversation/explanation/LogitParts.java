package dev.loquat.conversation.explanation;

import java.util.List;

/**
 * What an intent's logit is the sum of.
 *
 * @param intercept what the intent has without any word
 * @param sentence what the meaning of the whole sentence adds, by its vector; 0 without an encoder
 * @param terms what each word, pair of words and group of characters adds, the weightiest first
 */
public record LogitParts(double intercept, double sentence, List<TermPart> terms) {

    /** Keeps a copy of the list. */
    public LogitParts {
        terms = List.copyOf(terms);
    }

    /** What all terms add. */
    public double ofTerms() {
        return terms.stream().mapToDouble(TermPart::contribution).sum();
    }

    /** The logit. */
    public double sum() {
        return intercept + sentence + ofTerms();
    }

    /**
     * What one term adds.
     *
     * @param term the word or pair of words; characters stand between {@code ‹} and {@code ›}, with {@code …} where their word
     *     goes on
     * @param contribution what it adds to the logit, negative where it speaks against the intent
     */
    public record TermPart(String term, double contribution) {

        /** Whether it is characters and no words. */
        public boolean isCharacters() {
            return term.startsWith("‹");
        }
    }
}
