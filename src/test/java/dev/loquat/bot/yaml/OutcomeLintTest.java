package dev.loquat.bot.yaml;

import static dev.loquat.bot.yaml.BotFiles.problemsOfLocale;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeLintTest {

    private final Path folder;

    OutcomeLintTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void warnsOfBranchesThatAreNeverTaken() {
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
                            - condition: "{Age} > 18"
                              response: Good.
                            - condition: "({Age}>18)"
                              response: Never.
                            - {name: any, condition: true = true, response: Hm.}
                            - condition: "{Age} > 12"
                              response: Never either.
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:12:26: warning: the branch 'Branch2' is never taken, because 'Branch1' has the same"
                                + " condition; remove one, or write the condition that was meant",
                        "en_US.yaml:15:26: warning: the branch 'Branch4' is never taken, because the condition of 'any' always"
                                + " holds; change their order, or remove one");
    }

    @Test
    void warnsOfPathsBackToASlotThatHasItsValue() {
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
                            - {condition: "{Age} < 18", response: Too young., next: ElicitSlot Age}
                            - {condition: "{Age} > 99", next: {type: ElicitSlot, slotToElicit: Age, slots: {Age: null}}}
                            - {condition: "{Age} = 21", next: ElicitSlot Days}
                        failure: {next: ElicitSlot Age}
                      Days: {type: AMAZON.Number, prompt: How long}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:10:27: warning: the slot 'Age' has its value when the path leads back to it, so that it is not"
                                + " asked for; write {type: ElicitSlot, slotToElicit: Age, slots: {Age: null}}");
    }

    @Test
    void warnsOfHooksThatCallNothing() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, I want a room, book]
                    slots:
                      City: {type: AMAZON.City, prompt: Where, elicitationHook: true}
                      Nights: {type: AMAZON.Number, prompt: How many, hook: {invokes: false}}
                    initialResponse: {hook: true}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:2:3: warning: the intent 'Book' has a hook though the intent has no dialog function, so"
                                + " nothing is called; add 'hooks: {dialog: …}', or 'invokes: false' to the hook",
                        "en_US.yaml:5:7: warning: the slot 'City' has a hook though the intent has no dialog function, so"
                                + " nothing is called; add 'hooks: {dialog: …}', or 'invokes: false' to the hook");
    }

    @Test
    void warnsOfContextsThatNoIntentActivates() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, I want a room, book]
                    outputContexts: [booked]
                  Again:
                    utterances: [again, once more, another one]
                    inputContexts: [bookd]
                    slots:
                      City: {type: AMAZON.City, prompt: Where, defaultValues: ["#boked.City", "#booked.City"]}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:5:3: warning: no intent activates the context 'bookd'; add it to the 'outputContexts' of"
                                + " one, or leave it to the client; did you mean 'booked'?",
                        "en_US.yaml:9:7: warning: no intent activates the context 'boked'; add it to the 'outputContexts' of"
                                + " one, or leave it to the client; did you mean 'booked'?");
    }

    @Test
    void warnsOfSlotsThatMayRenderEmptyInOutcomes() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, I want a room, "book for {Name}"]
                    slots:
                      City:
                        type: AMAZON.City
                        prompt: Where to
                        captured: So it is {City} for {Nights}.
                        failure: "{City} it is not."
                      Nights: {type: AMAZON.Number, prompt: "How long in {City}?"}
                      Name: {type: AMAZON.FirstName, optional: true}
                      Mood: {type: AMAZON.FirstName, optional: true, defaultValues: happy}
                    closing:
                      branches:
                        - condition: fn.IS_SET({Name})
                          response: Goodbye, {Mood} {Name}.
                      default: "Goodbye, {Name}."
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:8:19: warning: {Nights} renders empty when the slot has no value yet",
                        "en_US.yaml:9:18: warning: {City} renders empty when the slot has no value yet",
                        "en_US.yaml:17:16: warning: {Name} renders empty when the slot has no value yet");
    }

    @Test
    void staysSilentAboutIntentsAndSlotsThatOnlyOtherIntentsFill() {
        String locale = """
                intents:
                  Book:
                    utterances: [book a room, I want a room, book]
                    slots:
                      City: {type: AMAZON.City, prompt: Where}
                    closing: {next: {type: StartIntent, intent: Survey, slots: {Place: "{City}"}}}
                  Survey:
                    utterances: []
                    slots:
                      Place: {type: AMAZON.City, optional: true}
                    closing: Thank you.
                """;

        assertThat(problemsOfLocale(folder, locale)).isEmpty();
    }
}
