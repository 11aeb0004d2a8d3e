package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.yaml.BotFiles;
import dev.loquat.bot.yaml.BotReader;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.KnownAnswer;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.Understanding;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.NluContext;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownAnswersTest {

    private static final String BOT = """
            name: desk
            functions: {search: }
            """;

    private static final String INTENTS = """
            intents:
              OrderTowels:
                utterances: [bring me towels, I need towels, towels please]
                slots: {Room: {type: AMAZON.Number, prompt: "Which room?"}}
            """;

    private static final String QUESTIONS = INTENTS + """
              Questions:
                parent: AMAZON.QnAIntent
                questions:
                  - question: ["When is breakfast?", "Until when can I have breakfast (and tea)?"]
                    answer: From 7 to 10.
                    source: https://hotel.example/breakfast
                  - question: "Where can I park my car?"
                    answer: Behind the house.
            """;

    private static final String KENDRA = INTENTS + """
              Search:
                parent: AMAZON.KendraSearchIntent
                hooks: {fulfillment: search}
            """;

    @TempDir
    private Path folder;

    @Test
    void answersTheNearestQuestionWithItsSource() {
        Understanding breakfast = understand(QUESTIONS, "when is breakfast please");
        Understanding car = understand(QUESTIONS, "where can I park my car");

        assertThat(breakfast.interpretations().get(0).intent().name()).isEqualTo("Questions");
        assertThat(breakfast.knownAnswer()).hasValueSatisfying(answer -> {
            assertThat(answer.answer()).isEqualTo("From 7 to 10.");
            assertThat(answer.source()).contains("https://hotel.example/breakfast");
            assertThat(answer.attributes())
                    .containsEntry("x-amz-lex:qnA-search-response", "From 7 to 10.")
                    .containsEntry("x-amz-lex:qnA-search-response-source", "https://hotel.example/breakfast");
        });
        assertThat(car.knownAnswer()).map(KnownAnswer::answer).contains("Behind the house.");
    }

    @Test
    void knowsNoAnswerToWhatIsAnIntentOrNothing() {
        assertThat(understand(QUESTIONS, "I need towels").knownAnswer()).isEmpty();
        assertThat(understand(QUESTIONS, "xyzzy plugh").knownAnswer()).isEmpty();
    }

    @Test
    void answersNoQuestionsWhileAnIntentIsInProgress() {
        BotLocale locale = locale(QUESTIONS);
        NluContext busy = new NluContext(
                Optional.of(SessionIntent.start(locale.intent("OrderTowels").orElseThrow())),
                DialogAction.elicitSlot("Room"),
                Set.of(),
                now());

        Understanding understanding = nlu(locale).understand("When is breakfast?", busy);

        assertThat(understanding.knownAnswer()).isEmpty();
        assertThat(understanding.interpretations())
                .noneMatch(one -> one.intent().name().equals("Questions"));
    }

    @Test
    void aFunctionInThePlaceOfAServiceTakesWhatNoOtherIntentDoes() {
        assertThat(understand(KENDRA, "xyzzy plugh").interpretations())
                .map(Interpretation::intent)
                .map(SessionIntent::name)
                .startsWith("Search", "FallbackIntent");
        assertThat(understand(KENDRA, "I need towels").interpretations())
                .map(Interpretation::intent)
                .map(SessionIntent::name)
                .startsWith("OrderTowels", "Search", "FallbackIntent");
    }

    private Understanding understand(String yaml, String text) {
        return nlu(locale(yaml)).understand(text, new NluContext(Optional.empty(), DialogAction.NONE, Set.of(), now()));
    }

    private static Nlu nlu(BotLocale locale) {
        return new NluModels(new ModelStore(Path.of("target")), Optional.empty()).trainOnce(locale, Progress.SILENT);
    }

    private BotLocale locale(String yaml) {
        new BotFiles(folder)
                .with("bot.yaml", BOT)
                .with("en_US.yaml", yaml)
                .with("functions/search.java", "class Search {}");
        return BotReader.read(folder).orThrow().locales().get(0);
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.parse("2026-03-02T09:00:00Z");
    }
}
