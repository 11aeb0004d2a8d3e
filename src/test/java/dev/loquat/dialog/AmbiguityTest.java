package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SlotValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmbiguityTest {

    private static final SlotValue TEN = ambiguous("ten", "10:00", "22:00");
    private static final SlotValue THIRD_OF_MAY = ambiguous("the third of may", "2026-05-03", "2025-05-03");

    private final Conversation chat = Conversation.with(
            intent("SetAlarm")
                    .slot("At", "AMAZON.Time", "When?")
                    .slot("Name", "AMAZON.FirstName", "Whose alarm?")
                    .closing("Set for {At}."),
            intent("Report").slot("Day", "AMAZON.Date", "Which day?").closing("Noted: {Day}"));

    @BeforeEach
    void asksForATime() {
        chat.hears(says("an alarm").meaning("SetAlarm", 0.9));
    }

    @Test
    void namesWhatATimeMayMeanInPlaceOfThePrompt() {
        assertThat(chat.hears(says("ten").answering("At", TEN))).containsExactly("Do you mean 10 AM or 10 PM?");

        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("At"));
        assertThat(chat.state().attempt()).isZero();
        assertThat(chat.session().intent().orElseThrow().slot("At")).isEqualTo(TEN);
    }

    @Test
    void takesTheWholeAnswer() {
        chat.hears(says("ten").answering("At", TEN));

        assertThat(chat.hears(says("10 pm").answering("At", "22:00"))).containsExactly("Whose alarm?");
        assertThat(chat.value("At")).isEqualTo("22:00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PM, 22:00",
        "the first one, 10:00",
        "the latter please, 22:00",
        "I mean 10 pm, 22:00",
        "the second, 22:00",
        "the am one, 10:00"
    })
    void takesThePartThatMakesTheDifference(String answer, String time) {
        chat.hears(says("ten").answering("At", TEN));

        assertThat(chat.hears(says(answer))).containsExactly("Whose alarm?");
        assertThat(chat.value("At")).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MO, 10:00", "NI, 22:00", "EV, 22:00", "AM, 10:00"})
    void takesAPartOfTheDayForTheTimeThatLiesInIt(String part, String time) {
        chat.hears(says("ten").answering("At", TEN));

        chat.hears(says("in that part of the day").answering("At", part));

        assertThat(chat.value("At")).isEqualTo(time);
    }

    @Test
    void asksOnceWhichIsMeantAndThenInTheWordsOfThePrompt() {
        chat.hears(says("ten").answering("At", TEN));

        assertThat(chat.hears(says("hm"))).containsExactly("When?");
        assertThat(chat.state().attempt()).isEqualTo(1);
        assertThat(chat.session().intent().orElseThrow().slot("At").isFilled()).isFalse();
    }

    @Test
    void theSameAgainIsNoAnswer() {
        chat.hears(says("ten").answering("At", TEN));

        assertThat(chat.hears(says("ten").answering("At", TEN))).containsExactly("When?");
        assertThat(chat.state().attempt()).isEqualTo(1);
    }

    @Test
    void namesWhatWasMeantByTheFirstUtteranceWhenItComesToTheSlot() {
        Conversation other = Conversation.with(
                intent("Report").slot("Name", "AMAZON.FirstName", "Who?").slot("Day", "AMAZON.Date", "Which day?"));
        other.hears(says("a report").meaning("Report", 0.9));
        List<String> reply = other.hears(
                says("ann, the third of may").answering("Name", "Ann", "ann").mentioning("Day", THIRD_OF_MAY));

        assertThat(reply).containsExactly("Do you mean May 3, 2026 or May 3, 2025?");

        other.hears(says("2025").answering("Day", "2025-01-01"));
        assertThat(other.value("Day")).isEqualTo("2025-05-03");
    }

    @Test
    void isAskedForOfAnOptionalSlotAsWellAndOnce() {
        Conversation other = Conversation.with(intent("Remind")
                .slot("What", "AMAZON.FirstName", "Of what?")
                .optionalSlot("At", "AMAZON.Time")
                .closing("I shall."));
        other.hears(says("a reminder").meaning("Remind", 0.9));
        List<String> reply = other.hears(
                says("shoes, at ten").answering("What", "shoes", "shoes").mentioning("At", TEN));

        assertThat(reply).containsExactly("Do you mean 10 AM or 10 PM?");
        assertThat(other.hears(says("hm"))).containsExactly("I shall.");
        assertThat(other.intent().slot("At").isFilled()).isFalse();
    }

    @Test
    void staysAnAmbiguityWhenAFunctionSendsBackWhatItWasTold() {
        Conversation other = Conversation.with(intent("SetAlarm")
                        .slot("At", "AMAZON.Time", "When?")
                        .dialogHook("check")
                        .closing("Set."))
                .function("check", Answers::asTold);
        other.hears(says("an alarm").meaning("SetAlarm", 0.9));

        assertThat(other.hears(says("ten").answering("At", TEN))).containsExactly("Do you mean 10 AM or 10 PM?");
        assertThat(other.hears(says("the latter"))).containsExactly("Set.");
    }

    @Test
    void namesTimesAsTheLocaleWritesThem() {
        assertThat(words("de_DE", "03:00", "15:00")).containsExactly("03:00", "15:00");
        assertThat(words("en_US", "00:00", "12:00")).containsExactly("midnight", "noon");
        assertThat(words("en_US", "07:15", "LHR")).containsExactly("7:15 AM", "LHR");
        assertThat(words("de_DE", "2026-05-03")).containsExactly("3. Mai 2026");
        assertThat(words("en_US", "2026-05-03T17:00")).containsExactly("May 3, 2026, 5 PM");
    }

    private static List<String> words(String locale, String... values) {
        ValueInWords words = new ValueInWords(locale);
        return List.of(values).stream().map(words::write).toList();
    }

    private static SlotValue ambiguous(String said, String... values) {
        return new SlotValue.Scalar(said, Optional.empty(), List.of(values));
    }
}
