package dev.loquat.bot.yaml;

import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.Intent;
import dev.loquat.bot.QuestionAndAnswer;
import dev.loquat.bot.yaml.Written.Items;
import dev.loquat.bot.yaml.Written.Layout;
import java.util.Optional;

/** Writes what {@link QuestionsReader} reads, in the file of the locale. */
final class QuestionsWriter {

    private QuestionsWriter() {}

    static Optional<Written> write(Intent intent) {
        return intent.questions().isEmpty()
                ? Optional.empty()
                : Optional.of(new Items(
                        intent.questions().stream().map(QuestionsWriter::write).toList(), Layout.SPREAD));
    }

    /** A closing response that is the answer itself goes without saying. */
    static Optional<Written> closing(Intent intent) {
        ClosingResponse closing = intent.closing();
        boolean isAnswer = !intent.questions().isEmpty() && closing.equals(QuestionsReader.ANSWER);
        return isAnswer ? Optional.empty() : OutcomeWriter.closing(closing);
    }

    private static Written write(QuestionAndAnswer known) {
        return new WrittenFields()
                .put("question", Optional.of(Written.texts(known.questions(), Layout.COMPACT)))
                .text("answer", known.answer())
                .text("source", known.source())
                .compact();
    }
}
