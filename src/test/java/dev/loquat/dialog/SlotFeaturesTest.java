package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import dev.loquat.bot.WaitAndContinue;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SlotValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Lex's slots can do besides being asked for and answered. */
class SlotFeaturesTest {

    private final Utterance order = says("book a room").meaning("BookHotel", 0.9);

    @Test
    void aDefaultValueIsNotElicited() {
        Conversation chat = Conversation.with(hotel().byDefault("Rome"));

        assertThat(chat.hears(order)).containsExactly("A room in Rome.");
    }

    @Test
    void whatTheUserSaysGoesBeforeTheDefaultValue() {
        Conversation chat = Conversation.with(hotel().byDefault("Rome"));

        assertThat(chat.hears(says("book a room in Oslo").meaning("BookHotel", 0.9, "City", "Oslo")))
                .containsExactly("A room in Oslo.");
    }

    @Test
    void theFirstDefaultValueThatIsThereIsTaken() {
        String[] defaults = {"#weather.City", "[home]", "<here>"};

        Conversation nothing = Conversation.with(hotel().byDefault(defaults));
        assertThat(nothing.hears(order)).containsExactly("Which city?");

        Conversation request = Conversation.with(hotel().byDefault(defaults)).requestAttribute("here", "Bonn");
        assertThat(request.hears(order)).containsExactly("A room in Bonn.");

        Conversation session = Conversation.with(hotel().byDefault(defaults))
                .requestAttribute("here", "Bonn")
                .changed(Answers.attributes(Map.of("home", "Lyon")));
        assertThat(session.hears(order)).containsExactly("A room in Lyon.");

        ActiveContext weather =
                new ActiveContext("weather", Instant.parse("2026-03-02T15:00:00Z"), 5, Map.of("City", "Cork"));
        Conversation context = Conversation.with(hotel().byDefault(defaults))
                .changed(new SessionStateChange(
                        Optional.empty(), Optional.empty(), Optional.of(List.of(weather)), Optional.empty()));
        assertThat(context.hears(order)).containsExactly("A room in Cork.");
    }

    @Test
    void severalValuesReadAsPeopleSayThem() {
        Conversation chat = Conversation.with(
                intent("Pizza").slot("Toppings", "Topping", "Which?").closing("With {Toppings}."));
        chat.hears(says("a pizza").meaning("Pizza", 0.9));

        assertThat(chat.hears(says("ham and olives")
                        .answering(
                                "Toppings",
                                new SlotValue.Multiple(List.of(
                                        SlotValue.Scalar.of("ham", "ham"), SlotValue.Scalar.of("olives", "olives"))))))
                .containsExactly("With ham and olives.");
    }

    @Test
    void orderedPromptsGoThroughTheirVariations() {
        List<Message> words = List.of(
                new Message.PlainText("Which city?"),
                new Message.PlainText("Please name a city."),
                new Message.PlainText("A city, such as Rome?"));
        Prompt prompt =
                new Prompt(new Response(List.of(new MessageGroup(words))), 3, true, Prompt.Selection.ORDERED, Map.of());
        Conversation chat = Conversation.with(intent("BookHotel").slot("City", "AMAZON.City", prompt));

        assertThat(chat.hears(order)).containsExactly("Which city?");
        assertThat(chat.hears(says("hm"))).containsExactly("Please name a city.");
        assertThat(chat.hears(says("hm"))).containsExactly("A city, such as Rome?");
        assertThat(chat.hears(says("hm"))).containsExactly("Which city?");
    }

    @Test
    void whoAsksForAMomentIsWaitedFor() {
        Conversation chat = Conversation.with(hotel().waiting(new WaitAndContinue(
                true, Intents.says("Take your time."), Intents.says("Good."), Optional.empty())));
        chat.hears(order);

        assertThat(chat.hears(says("hold on a second"))).containsExactly("Take your time.");
        assertThat(chat.intentState()).isEqualTo("BookHotel Waiting");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("City"));

        assertThat(chat.hears(says("ok, I'm back"))).containsExactly("Good.", "Which city?");
        assertThat(chat.intentState()).isEqualTo("BookHotel InProgress");
        assertThat(chat.state().attempt()).isZero();
    }

    @Test
    void whoIsWaitedForMayAnswerAtOnce() {
        Conversation chat = Conversation.with(hotel().waiting(
                        new WaitAndContinue(true, Intents.says("Take your time."), Response.NONE, Optional.empty())));
        chat.hears(order);
        chat.hears(says("wait a moment please"));

        assertThat(chat.hears(says("Oslo").answering("City", "Oslo"))).containsExactly("A room in Oslo.");
    }

    private static Intents hotel() {
        return intent("BookHotel").slot("City", "AMAZON.City", "Which city?").closing("A room in {City}.");
    }
}
