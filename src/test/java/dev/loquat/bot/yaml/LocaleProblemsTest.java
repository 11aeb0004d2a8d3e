package dev.loquat.bot.yaml;

import static dev.loquat.bot.yaml.BotFiles.problemsOfLocale;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocaleProblemsTest {

    private final Path folder;

    LocaleProblemsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void namesAnUnknownKeyAndTheNearestOne() {
        String locale = """
                intents:
                  Greet:
                    utterence: [hello, hi, good morning]
                    utterances: [hello, hi, good morning]
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:3:5: error: unknown key 'utterence' in an intent; expected one of displayName,"
                                + " description, parent, utterances, slots, hooks, initialResponse, confirmation, fulfillment,"
                                + " closing, inputContexts, outputContexts, questions, lex; did you mean 'utterances'?");
    }

    @Test
    void aPreferenceIsOneOfFourWordsAndForTimes() {
        String locale = """
                intents:
                  Register:
                    utterances: [register me, register, sign me up]
                    slots:
                      Birthday: {type: AMAZON.Date, preference: pastt, prompt: When}
                      City: {type: AMAZON.City, preference: past, prompt: Where}
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:5:49: error: unknown preference 'pastt'; expected one of future, past, nearest, ask;"
                                + " did you mean 'past'?",
                        "en_US.yaml:6:45: error: a slot of type AMAZON.City has no past and no future: 'preference' is"
                                + " for AMAZON.Date, AMAZON.Time and LOQUAT.DateTime");
    }

    @Test
    void pointsAtAnUnknownSlotWithinAnUtterance() {
        String locale = """
                intents:
                  Book:
                    utterances:
                      - "a room in {Citty}"
                      - a room in {City}
                      - book a room
                    slots:
                      City: {type: AMAZON.City, prompt: Where}
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:4:20: error: unknown slot 'Citty'; expected one of City; did you mean 'City'?");
    }

    @Test
    void pointsAtAnUnknownSlotWithinAMessage() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, book, a room please]
                    slots:
                      City: {type: AMAZON.City, prompt: "Where, {Name}?"}
                    closing: Booked in {Cty} and [tier].
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:5:49: error: unknown slot 'Name'; expected one of City",
                        "en_US.yaml:6:24: error: unknown slot 'Cty'; expected one of City; did you mean 'City'?");
    }

    @Test
    void namesUnknownSlotTypesWhetherCustomOrBuiltIn() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, book, a room please]
                    slots:
                      City: {type: AMAZON.Citty, prompt: Where}
                      Room: {type: RoomTyp, prompt: Which}
                slotTypes:
                  RoomType: [queen, king]
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems).hasSize(2);
        assertThat(problems.get(0))
                .startsWith("en_US.yaml:5:20: error: unknown slot type 'AMAZON.Citty'; expected one of RoomType,")
                .endsWith("; did you mean 'AMAZON.City'?");
        assertThat(problems.get(1))
                .startsWith("en_US.yaml:6:20: error: unknown slot type 'RoomTyp'")
                .endsWith("; did you mean 'RoomType'?");
    }

    @Test
    void namesAnUnknownFunction() {
        String locale = """
                intents:
                  Greet:
                    utterances: [hello, hi, good morning]
                    hooks: {fulfillment: greet}
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems).containsExactly("en_US.yaml:4:26: error: unknown function 'greet'; there is none");
    }

    @Test
    void reportsEveryNameThatStandsTwice() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, book, a room please]
                    slots:
                      City: {type: AMAZON.City, prompt: Where}
                      City: {type: AMAZON.City, prompt: Where}
                  Book:
                    utterances: [x]
                slotTypes:
                  RoomType: [queen, king, Queen]
                  RoomType: [small]
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:6:7: error: duplicate 'City'; it stands already in line 5",
                        "en_US.yaml:7:3: error: duplicate 'Book'; it stands already in line 2",
                        "en_US.yaml:10:27: error: duplicate value 'Queen'; it stands already in line 10 (upper and lower"
                                + " case are the same to users)",
                        "en_US.yaml:11:3: error: duplicate 'RoomType'; it stands already in line 10");
    }

    @Test
    void readsWhatRepeatsANameToo() {
        String locale = """
                intents:
                  Book:
                    utterances: [book]
                    slots:
                      City: {type: AMAZON.City, prompt: Where}
                      City: {type: AMAZON.Town, prompt: Where}
                  Book:
                    utterances: ["to {Town}"]
                slotTypes:
                  RoomType: [small]
                  RoomType: {parent: AMAZON.Colour}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .satisfiesExactly(
                        slot -> assertThat(slot).contains(":6:7:", "duplicate 'City'"),
                        type -> assertThat(type).contains(":6:20:", "unknown slot type 'AMAZON.Town'"),
                        intent -> assertThat(intent).contains(":7:3:", "duplicate 'Book'"),
                        utterance -> assertThat(utterance).contains(":8:", "unknown slot 'Town'"),
                        slotType -> assertThat(slotType).contains(":11:3:", "duplicate 'RoomType'"),
                        parent -> assertThat(parent).contains(":11:", "unknown built-in slot type 'AMAZON.Colour'"));
    }

    @Test
    void wantsSomethingInEveryIntent() {
        String locale = """
                intents:
                  Empty:
                  Silent:
                    closing: Hm.
                  StartedByOthers:
                    utterances: []
                  HelpIntent:
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:2:3: error: the intent 'Empty' is empty; expected at least 'utterances'",
                        "en_US.yaml:3:3: error: the intent 'Silent' has no utterances; expected at least one, or a"
                                + " 'parent' such as AMAZON.HelpIntent, or 'utterances: []' where only other intents and"
                                + " functions start it");
    }

    @Test
    void wantsAtLeastOneIntent() {
        assertThat(problemsOfLocale(folder, "intents: {}"))
                .containsExactly("en_US.yaml:1:10: error: expected a map of intents with at least one, found none");
        assertThat(problemsOfLocale(folder, "confidenceThreshold: 0.5"))
                .containsExactly(
                        "en_US.yaml:1:1: error: 'intents' is missing; expected a map of intents with at least one");
    }

    @Test
    void explainsDurations() {
        String locale = """
                intents:
                  Greet:
                    utterances: [hello, hi, good morning]
                    outputContexts:
                      - {name: greeted, timeToLive: 90}
                      - {name: seen, timeToLive: 48h}
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:5:37: error: expected a duration from 5s to 24h such as 90s, 5m or 24h, found '90'",
                        "en_US.yaml:6:34: error: expected a duration from 5s to 24h such as 90s, 5m or 24h, found '48h'");
    }

    @Test
    void explainsWrongNesting() {
        String locale = """
                intents:
                  Greet:
                    utterances: {a: b, c: d}
                    slots: [City]
                  Book: [x]
                slotTypes:
                  - RoomType
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:3:17: error: expected an utterance, found a map",
                        "en_US.yaml:4:12: error: expected a map of slots, found a list; if a text is meant put it in"
                                + " quotes: \"[City]\"",
                        "en_US.yaml:5:9: error: expected an intent, found a list; if a text is meant put it in quotes:"
                                + " \"[x]\"",
                        "en_US.yaml:7:3: error: expected a map of slot types, found a list");
    }

    @Test
    void wantsAPromptForEveryRequiredSlot() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, book, a room please]
                    slots:
                      City: {type: AMAZON.City}
                      Wishes: {type: AMAZON.FreeFormInput, optional: true}
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:5:7: error: the slot 'City' is required but has no prompt to ask for it; give"
                                + " it a 'prompt', or 'optional: true'");
    }

    @Test
    void namesWhatIsWrongWithADisambiguation() {
        String locale = """
                disambiguation: {margin: 2, message: Which one, most: 1, masage: x}
                intents:
                  Book:
                    utterances: [book a room, book, a room please]
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "en_US.yaml:1:26: error: expected a number from 0 to 1, found '2'",
                        "en_US.yaml:1:38: error: expected a text with {intents} where the intents are named, found 'Which"
                                + " one'",
                        "en_US.yaml:1:55: error: expected a whole number from 2 to 5, found '1'",
                        "en_US.yaml:1:58: error: unknown key 'masage' in a disambiguation; expected one of margin, message,"
                                + " conjunction, most; did you mean 'message'?");
    }

    @Test
    void pointsAtTheBracketThatIsWrong() {
        String locale = """
                intents:
                  Book:
                    utterances:
                      - book (a room
                      - 'book a {City'
                      - book a room]
                      - book | reserve
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly(
                        "en_US.yaml:4:14: error: '(' is not closed by ')'",
                        "en_US.yaml:5:17: error: '{' is not closed; a slot is written {SlotName}",
                        "en_US.yaml:6:20: error: ']' without its opening bracket; write '\\]' where the character itself is"
                                + " meant",
                        "en_US.yaml:7:14: error: '|' without brackets around the choice; write '\\|' where the character"
                                + " itself is meant");
    }

    @Test
    void keepsFreeFormSlotsOutOfUtterances() {
        String locale = """
                intents:
                  Note:
                    utterances: [take a note, note, "note {Text}"]
                    slots:
                      Text: {type: AMAZON.FreeFormInput, prompt: What}
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .containsExactly("en_US.yaml:3:43: error: the slot 'Text' takes any input (AMAZON.FreeFormInput), so it"
                        + " cannot stand in an utterance; let its prompt ask for it");
    }

    @Test
    void allowsPatternsOnlyOnAlphaNumericTypes() {
        String locale = BotFiles.GREETING + """
                slotTypes:
                  Code: {pattern: "[A-Z]{3}"}
                  Other: {parent: AMAZON.AlphaNumeric, pattern: "[A-Z"}
                  Third: {parent: AMAZON.Nmber}
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems).hasSize(3);
        assertThat(problems.get(0))
                .isEqualTo("en_US.yaml:6:10: error: a 'pattern' needs 'parent: AMAZON.AlphaNumeric' beside it");
        assertThat(problems.get(1)).startsWith("en_US.yaml:7:53: error: not a regular expression: ");
        assertThat(problems.get(2))
                .startsWith("en_US.yaml:8:19: error: unknown built-in slot type 'AMAZON.Nmber'")
                .endsWith("did you mean 'AMAZON.Number'?");
    }

    @Test
    void findsTheProblemsOfAllPartsAtOnce() {
        String locale = """
                confidenceThreshold: 2
                intents:
                  Book a room:
                    parent: AMAZON.HelpIntnt
                  FallbackIntent:
                    utterances: [x]
                    slots: {City: {type: AMAZON.City, prompt: Where}}
                  Other:
                    parent: AMAZON.FallbackIntent
                vocabulary: [one two three four five]
                """;

        List<String> problems = problemsOfLocale(folder, locale);

        assertThat(problems)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("en_US.yaml:1:22: error: expected a number from 0 to 1, found '2'"),
                        second -> assertThat(second)
                                .startsWith("en_US.yaml:3:3: error: 'Book a room' is not an intent's name"),
                        third -> assertThat(third)
                                .startsWith("en_US.yaml:4:13: error: unknown built-in intent 'AMAZON.HelpIntnt'")
                                .endsWith("did you mean 'AMAZON.HelpIntent'?"),
                        fourth -> assertThat(fourth)
                                .startsWith("en_US.yaml:6:5: error: a fallback intent has no utterances"),
                        fifth -> assertThat(fifth)
                                .isEqualTo("en_US.yaml:7:5: error: a copy of AMAZON.FallbackIntent has no slots"),
                        sixth -> assertThat(sixth).startsWith("en_US.yaml:8:3: error: a second fallback intent"),
                        seventh -> assertThat(seventh).startsWith("en_US.yaml:10:14: error: expected one to 4 words"));
    }
}
