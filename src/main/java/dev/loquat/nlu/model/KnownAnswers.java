package dev.loquat.nlu.model;

import dev.loquat.bot.Intent;
import dev.loquat.bot.QuestionAndAnswer;
import dev.loquat.conversation.KnownAnswer;
import dev.loquat.conversation.explanation.IntentReasons.SimilarUtterance;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answers of an intent by their questions. The questions are among the utterances by which the intent is learned, so that their
 * vectors are made in training; the answer is that of the nearest one.
 */
final class KnownAnswers {

    private final Map<String, QuestionAndAnswer> byQuestion = new HashMap<>();

    KnownAnswers(Intent intent) {
        intent.questions()
                .forEach(
                        known -> known.questions().forEach(question -> byQuestion.putIfAbsent(words(question), known)));
    }

    /** The answer to the first of these utterances that is one of the questions. */
    Optional<KnownAnswer> to(List<SimilarUtterance> nearest) {
        return nearest.stream()
                .filter(near -> byQuestion.containsKey(words(near.text())))
                .findFirst()
                .flatMap(near -> Optional.ofNullable(byQuestion.get(words(near.text())))
                        .map(known -> new KnownAnswer(near.text(), known.answer(), known.source(), near.similarity())));
    }

    /** Samples of utterances may differ from what was written by their blanks. */
    private static String words(String text) {
        TokenizedText tokens = Tokenizer.tokenize(text);
        return tokens.tokens().stream().map(token -> token.normal()).collect(Collectors.joining(" "));
    }
}
