package dev.loquat.bot.yaml;

import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.QuestionAndAnswer;
import dev.loquat.bot.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the questions that an intent answers: a list, or the name of a file that has the list. */
final class QuestionsReader {

    private static final String EXPECTED =
            "a list of {question, answer, source}, or the path of a file with such a list";

    /** What an intent says whose only words are the answers. */
    static final ClosingResponse ANSWER = new ClosingResponse(
            true,
            Outcome.saying(new Response(List.of(new MessageGroup(
                    List.of(new Message.PlainText("((" + QuestionAndAnswer.ANSWER_ATTRIBUTE + "))")))))));

    private QuestionsReader() {}

    /** The intent with its questions; with the answer as its closing response when it has none of its own. */
    static Intent into(Intent intent, YamlFields fields) {
        Optional<YamlEntry> entry = fields.entry("questions");
        if (entry.isEmpty()) {
            return intent;
        }
        if (!isKnowledge(intent)) {
            entry.get()
                    .key()
                    .error("only a copy of " + BuiltinIntent.QNA.signature()
                            + " has 'questions'; expected it as 'parent'");
            return intent;
        }
        Intent withQuestions = intent.withQuestions(read(entry.get().value()));
        return intent.closing().outcome().isEmpty() ? withQuestions.withClosing(ANSWER) : withQuestions;
    }

    private static boolean isKnowledge(Intent intent) {
        return intent.parent()
                .flatMap(BuiltinIntent::of)
                .filter(BuiltinIntent.QNA::equals)
                .isPresent();
    }

    private static List<QuestionAndAnswer> read(YamlNode node) {
        Optional<YamlNode> list =
                node.isText() ? node.text(EXPECTED).flatMap(path -> node.fileBeside(path)) : Optional.of(node);
        List<QuestionAndAnswer> questions = new ArrayList<>();
        list.map(it -> it.list(EXPECTED))
                .orElse(List.of())
                .forEach(each -> each.fields(Shape.QUESTION)
                        .flatMap(QuestionsReader::question)
                        .ifPresent(questions::add));
        return questions;
    }

    private static Optional<QuestionAndAnswer> question(YamlFields fields) {
        List<String> wordings = new ArrayList<>();
        fields.required("question", "expected how users ask it, in one or more wordings")
                .map(YamlNode::oneOrMore)
                .orElse(List.of())
                .forEach(node -> node.text("a question").ifPresent(wordings::add));
        Optional<String> answer =
                fields.required("answer", "expected what the bot says").flatMap(node -> node.prose("an answer"));
        Optional<String> source = fields.get("source").flatMap(node -> node.text("where the answer is from"));
        return wordings.isEmpty()
                ? Optional.empty()
                : answer.map(text -> new QuestionAndAnswer(wordings, text, source));
    }
}
