package dev.loquat.bot.yaml;

import static dev.loquat.bot.yaml.BotFiles.problemsOfLocale;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    private final Path folder;

    LintTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void warnsOfIntentsWithFewUtterances() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, reserve a room]
                  Leave:
                    utterances: ["(check out|leave) [now]"]
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly("en_US.yaml:2:3: warning: the intent 'Book' has 2 utterances; with at least 3 it is"
                        + " recognised more surely");
    }

    @Test
    void warnsOfAnUtteranceOfTwoIntents() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, I want a room, "to {City}"]
                    slots:
                      City: {type: AMAZON.City, prompt: Where to}
                  Order:
                    utterances: [order, "(Book|get) a room", "to {Town}"]
                    slots:
                      Town: {type: AMAZON.City, prompt: Where to}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:7:25: warning: the utterance 'book a room' is one of the intent 'Book' too; users who"
                                + " say it may mean either",
                        "en_US.yaml:7:46: warning: the utterance 'to {AMAZON.City}' is one of the intent 'Book' too; users"
                                + " who say it may mean either");
    }

    @Test
    void warnsOfATemplateThatStandsForTooMuchToLearn() {
        String digit = "(0|1|2|3|4|5|6|7|8|9)";
        String locale = "intents:\n  Call:\n    utterances:\n      - dial\n      - call " + digit.repeat(4) + "\n"
                + "      - ring [me] " + digit.repeat(4) + "\n";

        assertThat(problemsOfLocale(folder, locale))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .contains("en_US.yaml:6:9: warning:", "stands for more than 10000 utterances"));
    }

    @Test
    void warnsOfASynonymThatOneValueHasTwice() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, I want a room, book]
                slotTypes:
                  RoomType:
                    values:
                      queen: [double, Queen, standard, double]
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactlyInAnyOrder(
                        "en_US.yaml:7:7: warning: 'Queen' stands more than once for 'queen'; remove it, or write the"
                                + " synonym that was meant",
                        "en_US.yaml:7:7: warning: 'double' stands more than once for 'queen'; remove it, or write the"
                                + " synonym that was meant");
    }

    @Test
    void warnsOfSlotsThatMayRenderEmpty() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, I want a room, book]
                    slots:
                      City: {type: AMAZON.City, prompt: "Where to, for {Nights} nights?"}
                      Nights: {type: AMAZON.Number, prompt: "How long in {City}?"}
                      Name: {type: AMAZON.FirstName, optional: true}
                    closing: Goodbye {Name}, see you in {City}.
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:5:41: warning: {Nights} renders empty when the slot has no value yet",
                        "en_US.yaml:8:14: warning: {Name} renders empty when the slot has no value yet");
    }

    @Test
    void warnsOfSlotTypesThatTakeNothingOrMeanTwoThings() {
        String locale = BotFiles.GREETING + """
                slotTypes:
                  Nothing: {resolution: TopResolution}
                  Size:
                    values:
                      small: [short, Little]
                      tiny: [little]
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:6:3: warning: the slot type 'Nothing' has no values, so nothing can fill a slot of it;"
                                + " add 'values' or a 'parent'",
                        "en_US.yaml:10:7: warning: 'little' stands for 'small' and for 'tiny'; only the first is ever"
                                + " found");
    }

    @Test
    void staysSilentAboutALocaleWithErrors() {
        assertThat(problemsOfLocale(folder, "intents: {Book: {utterances: [book], closng: Bye}}"))
                .singleElement()
                .asString()
                .contains("unknown key 'closng'");
    }
}
