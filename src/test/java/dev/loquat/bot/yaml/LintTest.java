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
                    utterances: [book a room, I want a room, "book for {Name}"]
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
    void warnsOfUtterancesOfTwoIntentsThatHardlyDiffer() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, I want a room, "to {City}!"]
                    slots:
                      City: {type: AMAZON.City, prompt: Where to}
                  Order:
                    utterances: [order, "Please book rooms.", "please, to {Town}"]
                    slots:
                      Town: {type: AMAZON.City, prompt: Where to}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:7:25: warning: the utterance 'please book rooms.' hardly differs from 'book a room' of"
                                + " the intent 'Book'; remove one, or add the words that tell them apart",
                        "en_US.yaml:7:47: warning: the utterance 'please, to {AMAZON.City}' hardly differs from"
                                + " 'to {AMAZON.City} !' of the intent 'Book'; remove one, or add the words that tell them"
                                + " apart");
    }

    @Test
    void warnsOfAnUtteranceThatItsIntentHasAlready() {
        String locale = """
                intents:
                  Book:
                    utterances: ["(book|get) a room", a room, "(Get|book) a room", get a room]
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly("en_US.yaml:3:47: warning: the intent 'Book' has the utterance '(Get|book) a room'"
                        + " already; remove it, or write the one that was meant");
    }

    @Test
    void warnsOfSlotsThatNothingFills() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, I want a room, book]
                    slots:
                      Wishes: {type: AMAZON.FreeFormInput, optional: true}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:5:7: warning: the slot 'Wishes' stands in no utterance and has no prompt, so"
                                + " it is filled by chance at best; put {Wishes} into an utterance, or add a 'prompt'");
    }

    @Test
    void warnsOfValuesThatHardlyDifferWithinATypeOrBetweenTheTypesOfAnIntent() {
        String locale = """
                intents:
                  Order:
                    utterances: [order, "make it {Drink}", "make it {Size}", "{Shots} shots", "{Size}"]
                    slots:
                      Size: {type: Size, prompt: Which size}
                      Drink: {type: Drink, prompt: Which drink}
                      Shots: {type: Shots, prompt: How many}
                slotTypes:
                  Size:
                    values:
                      extra large: [double]
                      big: [extra-large]
                  Drink:
                    values:
                      espresso: [doubles]
                  Shots:
                    values:
                      two: [double]
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:12:7: warning: 'extra-large' of 'big' hardly differs from 'extra large' of 'extra"
                                + " large'; remove one, or make them one value",
                        "en_US.yaml:15:7: warning: 'doubles' is a value of 'Drink' and of 'Size', which the intent 'Order'"
                                + " has in the same words; remove it from one, or put words around the slots that tell them"
                                + " apart");
    }

    @Test
    void warnsOfValuesThatNoUtteranceCanCarry() {
        String locale = BotFiles.GREETING + """
                slotTypes:
                  Grade:
                    values:
                      good: ["--"]
                      bad: [LONG]
                """.replace("LONG", "long ".repeat(250) + "one");

        assertThat(problemsOfLocale(folder, locale))
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .isEqualTo(
                                        "en_US.yaml:8:7: warning: '--' has nothing but marks, so no utterance is read"
                                                + " as it; write it in words"),
                        problem -> assertThat(problem)
                                .startsWith("en_US.yaml:9:7: warning: 'long long")
                                .endsWith("1253 characters, more than the 1024 of the longest utterance; shorten it"));
    }

    @Test
    void staysSilentAboutALocaleWithErrors() {
        assertThat(problemsOfLocale(folder, "intents: {Book: {utterances: [book], closng: Bye}}"))
                .singleElement()
                .asString()
                .contains("unknown key 'closng'");
    }
}
