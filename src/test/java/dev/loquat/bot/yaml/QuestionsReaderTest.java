package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.QuestionAndAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsReaderTest {

    private static final String FAQ = """
            - question: ["When is breakfast?", "Breakfast (and tea)?"]
              answer: From 7 to 10.
              source: https://hotel.example/breakfast
            - question: Is there a pool?
              answer: "Yes."
            """;

    private final BotFiles files;

    QuestionsReaderTest(@TempDir Path folder) {
        files = new BotFiles(folder).with("bot.yaml", BotFiles.BOT);
    }

    @Test
    void readsQuestionsFromAFileOfTheBot() {
        files.with("faq/en_US.yaml", FAQ);

        assertThat(questions("{parent: AMAZON.QnAIntent, questions: faq/en_US.yaml}"))
                .containsExactly(
                        new QuestionAndAnswer(
                                List.of("When is breakfast?", "Breakfast (and tea)?"),
                                "From 7 to 10.",
                                Optional.of("https://hotel.example/breakfast")),
                        new QuestionAndAnswer(List.of("Is there a pool?"), "Yes.", Optional.empty()));
    }

    @Test
    void saysTheAnswerUnlessTheIntentHasWordsOfItsOwn() {
        files.with("faq.yaml", FAQ);

        assertThat(closing("{parent: AMAZON.QnAIntent, questions: faq.yaml}"))
                .isEqualTo("((x-amz-lex:qnA-search-response))");
        assertThat(closing("{parent: AMAZON.QnAIntent, questions: faq.yaml, closing: I know that.}"))
                .isEqualTo("I know that.");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        files.with("faq.yaml", "- {questoin: x, answer: y}\n- {question: z}\n");

        assertThat(problems("{parent: AMAZON.QnAIntent, questions: faq.yaml}"))
                .containsExactly(
                        "faq.yaml:1:3: error: 'question' is missing; expected how users ask it, in one or more wordings",
                        "faq.yaml:1:4: error: unknown key 'questoin' in a question with its answer; expected one of"
                                + " question, answer, source; did you mean 'question'?",
                        "faq.yaml:2:3: error: 'answer' is missing; expected what the bot says");
        assertThat(problems("{parent: AMAZON.QnAIntent, questions: ../faq.yaml}"))
                .containsExactly("en_US.yaml:2:47: error: there is no file '../faq.yaml' in the bot's folder");
        assertThat(problems("{utterances: [x y, y z, z x], questions: faq.yaml}"))
                .containsExactly(
                        "en_US.yaml:2:39: error: only a copy of AMAZON.QnAIntent has 'questions'; expected it as"
                                + " 'parent'");
    }

    @Test
    void warnsOfIntentsThatAskServicesWhichAreNotThere() {
        assertThat(problems("{parent: AMAZON.KendraSearchIntent}"))
                .singleElement()
                .asString()
                .contains(
                        "en_US.yaml:2:3: warning: the intent 'Know' is a copy of AMAZON.KendraSearchIntent, whose service"
                                + " is not there")
                .contains("let a function answer in its place");
        assertThat(problems("{parent: AMAZON.QnAIntent}"))
                .singleElement()
                .asString()
                .contains("has no questions; name a file");
    }

    private List<QuestionAndAnswer> questions(String intent) {
        return intent(intent).questions();
    }

    private String closing(String intent) {
        return ((Message.PlainText) intent(intent)
                        .closing()
                        .response()
                        .groups()
                        .get(0)
                        .variations()
                        .get(0))
                .value();
    }

    private Intent intent(String yaml) {
        return written(yaml).read().orThrow().locales().get(0).intent("Know").orElseThrow();
    }

    private List<String> problems(String intent) {
        return written(intent).problems();
    }

    private BotFiles written(String intent) {
        return files.with(
                "en_US.yaml", "intents:\n  Know: " + intent + "\n  Greet: {utterances: [hello, hi there, good day]}\n");
    }
}
