package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Disambiguation;
import dev.loquat.bot.LexMembers;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.YesNo;
import dev.loquat.session.SessionJson;
import dev.loquat.session.SessionKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisambiguationTest {

    private static final String QUESTION = "Did you mean book hotel or book car?";

    private final Conversation conversation = Conversation.with(askingBack());

    @Test
    void asksBackWhenTwoIntentsAreAboutAsLikely() {
        List<String> said = conversation.hears(unclear());

        assertThat(said).containsExactly(QUESTION);
        assertThat(conversation.action()).isEqualTo(DialogAction.ELICIT_INTENT);
        assertThat(conversation.session().intent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the second one",
                "no, the second one",
                "2",
                "number two",
                "the last",
                "Car!",
                "I meant book car",
                "the latter"
            })
    void startsTheChosenIntentWithTheSlotsOfTheFirstUtterance(String answer) {
        conversation.hears(unclear());

        List<String> said = conversation.hears(says(answer));

        assertThat(said).containsExactly("How many days?");
        assertThat(conversation.value("Place")).isEqualTo("Boston");
    }

    @Test
    void takesAClearRepetitionWithItsSlotsOnTop() {
        conversation.hears(unclear());

        conversation.hears(says("rent a car for three days").meaning("BookCar", 0.9, "Days", "3"));

        assertThat(conversation.intentState()).isEqualTo("BookCar ReadyForFulfillment");
        assertThat(conversation.value("Place")).isEqualTo("Boston");
    }

    @Test
    void startsAnotherIntentThatIsClearlyMeant() {
        conversation.hears(unclear());

        conversation.hears(says("what is the weather").meaning("Weather", 0.9));

        assertThat(conversation.intent().name()).isEqualTo("Weather");
    }

    @ParameterizedTest
    @ValueSource(strings = {"neither", "none of them", "no"})
    void fallsBackWhenNeitherIsMeant(String answer) {
        conversation.hears(unclear());

        List<String> said = conversation.hears(says(answer).meaning(YesNo.NO));

        assertThat(said).containsExactly("Sorry, I did not get that.");
    }

    @Test
    void asksOnceMoreWhenTheAnswerMeansNothingAndThenGivesUp() {
        conversation.hears(unclear());

        assertThat(conversation.hears(says("book"))).containsExactly(QUESTION);
        assertThat(conversation.hears(says("hm"))).containsExactly("Sorry, I did not get that.");
    }

    @Test
    void saysTheQuestionAgainWithoutLosingIt() {
        conversation.hears(unclear());

        assertThat(conversation.hears(says("say that again").asking(Repair.REPEAT)))
                .containsExactly(QUESTION);
        assertThat(conversation.hears(says("the first"))).containsExactly("How many nights?");
    }

    @Test
    void remembersTheOffersInASavedSession() {
        conversation.hears(unclear());
        String saved = SessionJson.write(conversation.state());

        Conversation later = Conversation.with(askingBack())
                .continuingFrom(SessionJson.read(new SessionKey("BOT", "TSTALIASID", "en_US", "me"), saved));

        assertThat(later.hears(says("the second"))).containsExactly("How many days?");
        assertThat(later.value("Place")).isEqualTo("Boston");
    }

    @Test
    void leavesTheIntentInProgressWaitingAndComesBackToIt() {
        conversation.hears(says("weather").meaning("Weather", 0.9));

        List<String> question = conversation.hears(unclear());
        List<String> back = conversation.hears(says("neither"));

        assertThat(question).containsExactly(QUESTION);
        assertThat(back).containsExactly("Which day?");
    }

    @Test
    void asksBackWhatIsWantedInsteadOfWhatWasDeclined() {
        conversation.hears(says("a lamp").meaning("BuyLamp", 0.9));
        List<String> question = conversation.hears(says("no, rather something in Boston")
                .meaning(YesNo.NO)
                .meaning("BookHotel", 0.85, "City", "Boston")
                .meaning("BookCar", 0.8, "Place", "Boston"));
        List<String> chosen = conversation.hears(says("the first"));

        assertThat(question).containsExactly("No lamp.", QUESTION);
        assertThat(chosen).containsExactly("How many nights?");
        assertThat(conversation.value("City")).isEqualTo("Boston");
    }

    @Test
    void takesTheLikelierOneWhenTheOtherIsWhatWasJustDeclined() {
        conversation.hears(says("a lamp").meaning("BuyLamp", 0.9));
        conversation.hears(
                says("no, a room").meaning(YesNo.NO).meaning("BookHotel", 0.85).meaning("BuyLamp", 0.8));

        assertThat(conversation.intent().name()).isEqualTo("BookHotel");
    }

    @Test
    void takesAnAnswerToThePendingQuestionWithoutAskingBack() {
        conversation.hears(says("weather").meaning("Weather", 0.9));

        conversation.hears(says("friday")
                .answering("Day", "friday")
                .meaning("BookHotel", 0.48)
                .meaning("BookCar", 0.45));

        assertThat(conversation.intentState()).isEqualTo("Weather ReadyForFulfillment");
    }

    @Test
    void neverAsksBackAboutWhatATemplateMatches() {
        conversation.hears(says("book").meaning("BookHotel", 1.0).meaning("BookCar", 0.95));

        assertThat(conversation.intent().name()).isEqualTo("BookHotel");
    }

    @Test
    void takesTheLikeliestWhenTheOthersAreFarBehindOrTheBotDoesNotAskBack() {
        conversation.hears(says("a hotel").meaning("BookHotel", 0.6).meaning("BookCar", 0.4));
        Conversation silent = Conversation.with(Intents.bot(hotel(), car()));
        silent.hears(unclear());

        assertThat(conversation.intent().name()).isEqualTo("BookHotel");
        assertThat(silent.intent().name()).isEqualTo("BookHotel");
    }

    @Test
    void helpsWithoutAskingBackWhenHelpIsTheLikeliest() {
        conversation.hears(says("help me out")
                .meaning("HelpIntent", 0.5)
                .meaning("BookHotel", 0.46)
                .meaning("BookCar", 0.45));

        assertThat(conversation.messages())
                .extracting(Object::toString)
                .noneMatch(said -> said.contains("Did you mean"));
    }

    private static Utterance unclear() {
        return says("something in Boston")
                .meaning("BookHotel", 0.52, "City", "Boston")
                .meaning("BookCar", 0.45, "Place", "Boston");
    }

    private static BotLocale askingBack() {
        BotLocale bot = Intents.bot(
                hotel(),
                car(),
                intent("HelpIntent").copyOf("HelpIntent").closing("I book."),
                intent("BuyLamp").confirming("Buy a lamp?", "No lamp.", "Let's leave it."),
                intent("Weather").slot("Day", "AMAZON.Date", "Which day?"));
        return new BotLocale(
                bot.id(),
                bot.confidenceThreshold(),
                bot.intents(),
                bot.slotTypes(),
                bot.customVocabulary(),
                Optional.of(new Disambiguation(0.1, "Did you mean {intents}?", "or", 3)),
                "",
                LexMembers.NONE);
    }

    private static Intents hotel() {
        return intent("BookHotel")
                .slot("City", "AMAZON.City", "Where?")
                .slot("Nights", "AMAZON.Number", "How many nights?");
    }

    private static Intents car() {
        return intent("BookCar")
                .slot("Place", "AMAZON.City", "Where from?")
                .slot("Days", "AMAZON.Number", "How many days?");
    }
}
