package dev.loquat.bot.yaml;

import static dev.loquat.bot.yaml.BotFiles.problemsOfLocale;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeProblemsTest {

    private final Path folder;

    OutcomeProblemsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void namesNextStepsSlotsAndIntentsThatThereAreNot() {
        String locale = """
                intents:
                  Book:
                    utterances: [book, I want to book, book a room]
                    slots:
                      City:
                        type: AMAZON.City
                        prompt: Which city
                        captured: {next: ElicitSlott Nights}
                        failure: {next: StartIntent Fallback}
                      Nights:
                        type: AMAZON.Number
                        prompt: How many
                        captured:
                          next: {type: ElicitSlot, slotToElicit: Citty, slots: {Night: 2}, intent: Bok}
                        failure: {next: {type: StartIntent, intent: Rent, slots: {City: Rome, Dayz: 2}}}
                    closing: {next: ElicitSlot Cty}
                  Rent:
                    utterances: [rent, rent a car, a car]
                    slots:
                      Days: {type: AMAZON.Number, prompt: How many}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:8:26: error: unknown next step 'ElicitSlott'; expected one of ElicitIntent, StartIntent,"
                                + " ElicitSlot, EvaluateConditional, InvokeDialogCodeHook, ConfirmIntent, FulfillIntent,"
                                + " CloseIntent, EndConversation; did you mean 'ElicitSlot'?",
                        "en_US.yaml:9:25: error: unknown intent 'Fallback'; expected one of Book, Rent, FallbackIntent",
                        "en_US.yaml:14:84: error: unknown intent 'Bok'; expected one of Book, Rent, FallbackIntent; did you"
                                + " mean 'Book'?",
                        "en_US.yaml:15:67: error: unknown slot 'City'; expected one of Days",
                        "en_US.yaml:15:79: error: unknown slot 'Dayz'; expected one of Days; did you mean 'Days'?",
                        "en_US.yaml:16:21: error: unknown slot 'Cty'; expected one of City, Nights; did you mean 'City'?");
    }

    @Test
    void wantsOfStepsWhatTheyAreAbout() {
        String locale = """
                intents:
                  Book:
                    utterances: [book, I want to book, book a room]
                    initialResponse: {next: ElicitSlot}
                    fulfillment:
                      success: {next: {type: StartIntent}}
                      failure: {next: CloseIntent now}
                      timeout: {next: {slots: {}}}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:4:29: error: ElicitSlot asks for a slot; say for which, such as 'ElicitSlot City'",
                        "en_US.yaml:6:23: error: StartIntent goes on with an intent; say with which, such as"
                                + " 'StartIntent BookHotel'",
                        "en_US.yaml:7:23: error: CloseIntent stands alone, found 'CloseIntent now'",
                        "en_US.yaml:8:23: error: 'type' is missing; expected one of ElicitIntent, StartIntent, ElicitSlot,"
                                + " EvaluateConditional, InvokeDialogCodeHook, ConfirmIntent, FulfillIntent, CloseIntent,"
                                + " EndConversation");
    }

    @Test
    void showsWithACaretWhatIsWrongWithACondition() {
        String locale = """
                intents:
                  Rent:
                    utterances: [rent, rent a car, a car]
                    slots:
                      Age:
                        type: AMAZON.Number
                        prompt: How old
                        captured:
                          branches:
                            - condition: "{Age} 18"
                            - condition: "{Agee} > 18"
                            - condition: "{Rent.Aeg} > 18 AND [any] = 1"
                            - response: Never.
                """;

        assertThat(problemsOfLocale(folder, locale))
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .startsWith(
                                        "en_US.yaml:10:33: error: not a valid condition: found '18', expected an operator")
                                .contains(", in column 7 of it")
                                .endsWith("\n    {Age} 18\n          ^"),
                        problem -> assertThat(problem)
                                .isEqualTo(
                                        "en_US.yaml:11:27: error: unknown slot 'Agee'; expected one of Age; did you mean 'Age'?"),
                        problem -> assertThat(problem)
                                .isEqualTo("en_US.yaml:12:27: error: unknown slot of Rent 'Aeg'; expected one of Age"),
                        problem -> assertThat(problem)
                                .isEqualTo(
                                        "en_US.yaml:13:15: error: 'condition' is missing; expected when the branch is taken, such"
                                                + " as \"{Nights} > 7\""));
    }

    @Test
    void wantsOneToFourBranchesAndADefaultOnlyBesideThem() {
        String locale = """
                intents:
                  Greet:
                    utterances: [hello, hi there, good morning]
                    initialResponse: {branches: []}
                    fulfillment:
                      success: {default: Hm., response: Hello.}
                    closing:
                      branches:
                        - condition: true = true
                        - condition: true = true
                        - condition: true = true
                        - condition: true = true
                        - condition: true = true
                      default: {branches: [], next: EndConversation}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:4:33: error: expected 1 to 4 branches, found none",
                        "en_US.yaml:6:17: error: 'default' without 'branches'; add the branches or remove it",
                        "en_US.yaml:13:11: error: expected at most 4 branches, found 5; go on with others in the 'next' step"
                                + " of a branch",
                        "en_US.yaml:14:17: error: unknown key 'branches' in a default branch; expected one of response,"
                                + " next");
    }

    @Test
    void takesAnObjectForTheResponseOrTheOutcomeThatItIsMostLike() {
        String locale = """
                intents:
                  Greet:
                    utterances: [hello, hi there, good morning]
                    initialResponse: {text: Hello.}
                    closing: {respons: Bye., next: EndConversation}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:5:15: error: unknown key 'respons' in a closing; expected one of active, response,"
                                + " branches, branchesActive, default, next; did you mean 'response'?");
    }

    @Test
    void checksSubSlotsAndTheirExpression() {
        String locale = """
                intents:
                  Send:
                    utterances: [send a parcel, a parcel, send it]
                    slots:
                      To:
                        type: Address
                        subSlotExpression: (City AND Zipp) OR City
                        subSlots:
                          Town: {prompt: Which town}
                          Zip: {prompt: Which code, utterances: ["to {City}", "in {To}"]}
                      Name: {type: AMAZON.FirstName, prompt: To whom, subSlots: {First: {}}}
                    closing: To {To.Cty}.
                slotTypes:
                  Address: {subSlots: {City: AMAZON.City, Zip: AMAZON.Numbr, All: Address}, values: [home]}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .contains(
                        "en_US.yaml:7:38: error: unknown sub-slot of Address 'Zipp'; expected one of City, Zip, All; did you mean 'Zip'?",
                        "en_US.yaml:9:11: error: unknown sub-slot of Address 'Town'; expected one of City, Zip, All",
                        "en_US.yaml:10:67: error: unknown slot 'To'; expected one of City, Zip, All",
                        "en_US.yaml:11:55: error: 'subSlots' needs a slot type with 'subSlots'; 'AMAZON.FirstName' has none",
                        "en_US.yaml:12:17: error: unknown sub-slot of To 'Cty'; expected one of City, Zip, All; did you mean"
                                + " 'City'?",
                        "en_US.yaml:14:77: error: a slot type with 'subSlots' is made of these and has no 'values'")
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("en_US.yaml:14:48: error: unknown slot type 'AMAZON.Numbr'")
                        .endsWith("did you mean 'AMAZON.Number'?"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("en_US.yaml:14:67: error: unknown slot type without sub-slots 'Address'"))
                .hasSize(8);
    }

    @Test
    void showsWithACaretWhatIsWrongWithASubSlotExpression() {
        String locale = """
                intents:
                  Send:
                    utterances: [send a parcel, a parcel, send it]
                    slots:
                      To: {type: Address, prompt: To where, subSlotExpression: City AND}
                slotTypes:
                  Address: {subSlots: {City: AMAZON.City}}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("en_US.yaml:5:72: error: not a valid expression: found the end, expected")
                        .endsWith("\n    City AND\n            ^"));
    }

    @Test
    void checksHowAttemptsListen() {
        String locale = """
                intents:
                  Check:
                    utterances: [check, check it, my account]
                    slots:
                      Pin:
                        type: AMAZON.Number
                        prompt:
                          messages: Your PIN
                          selection: random
                          attempts:
                            Retry6:
                            Initial: {startTimeout: 4, dtmf: {endCharacter: x, maxLength: 2000}}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:9:22: error: unknown selection 'random'; expected one of Random, Ordered; did you mean"
                                + " 'Random'?",
                        "en_US.yaml:11:13: error: unknown attempt 'Retry6'; expected one of Initial, Retry1, Retry2, Retry3,"
                                + " Retry4, Retry5, All; did you mean 'Retry1'?",
                        "en_US.yaml:12:37: error: expected a duration from 1ms to 24h such as 90s, 5m or 24h, found '4'",
                        "en_US.yaml:12:61: error: expected one of the keys 0 to 9, A to D, \"*\" and \"#\", found 'x'",
                        "en_US.yaml:12:75: error: expected a whole number from 1 to 1024, found '2000'");
    }
}
