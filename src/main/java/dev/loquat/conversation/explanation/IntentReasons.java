package dev.loquat.conversation.explanation;

import java.util.List;

/**
 * Why the classifier finds an intent as likely as it does.
 *
 * @param intent the intent's name
 * @param confidence what the classifier says: the utterance's fit to the bot times {@code share}. A template that matches
 *     exactly, or a bare yes or no, makes another confidence of it
 * @param share the intent's part of the probability among the bot's intents
 * @param logit the number that the share comes of, and what it is made of
 * @param nearest the intent's training utterances most like the utterance, the most similar first
 */
public record IntentReasons(
        String intent, double confidence, double share, LogitParts logit, List<SimilarUtterance> nearest) {

    /** Keeps a copy of the list. */
    public IntentReasons {
        nearest = List.copyOf(nearest);
    }

    /**
     * A training utterance of the intent.
     *
     * @param text the training utterance
     * @param similarity the cosine of the two, at most 1
     */
    public record SimilarUtterance(String text, double similarity) {}
}
