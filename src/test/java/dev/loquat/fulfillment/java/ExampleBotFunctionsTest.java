package dev.loquat.fulfillment.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import dev.loquat.fulfillment.Calls;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionHost.CallingBot;
import dev.loquat.fulfillment.FunctionRuntimes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example bots' own code, called as the dialog calls it. */
class ExampleBotFunctionsTest {

    private final FunctionRuntimes host;
    private final Map<String, SlotValue> slots = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    ExampleBotFunctionsTest(@TempDir Path cache) {
        host = new FunctionRuntimes(List.of(new JavaRuntime(cache)), Calls.CLOCK, () -> "request-1");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void bookTripAsksAgainForMoreThanThirtyNights() {
        given("Nights", "40").given("CheckIn", "");

        FunctionResult.Answered answer = dialog("book-trip", "check-room");

        assertThat(answer.change().dialogAction()).contains(DialogAction.elicitSlot("Nights"));
        assertThat(slot(answer, "Nights").isFilled()).isFalse();
        assertThat(said(answer)).isEqualTo("We can book at most 30 nights. How many will it be?");
    }

    @Test
    void bookTripAsksAgainForADayThatIsOver() {
        given("Nights", "").given("CheckIn", "2026-03-01");
        attributes.put("today", "2026-03-02");

        assertThat(said(dialog("book-trip", "check-room"))).isEqualTo("That day is over. Which day will you arrive?");
    }

    @Test
    void bookTripNamesThePriceAndAReferenceThatIsAlwaysTheSame() {
        given("City", "Chicago")
                .given("CheckIn", "2026-03-06")
                .given("Nights", "3")
                .given("RoomType", "queen");

        Map<String, String> first = attributes(fulfillment("book-trip", "book-hotel"));
        Map<String, String> second = attributes(fulfillment("book-trip", "book-hotel"));

        assertThat(first).containsEntry("hotelPrice", "420").isEqualTo(second);
        assertThat(first.get("hotelReference")).matches("H\\d{4}");
    }

    @Test
    void bookTripFailsInAtlantis() {
        given("City", "Atlantis")
                .given("CheckIn", "2026-03-06")
                .given("Nights", "3")
                .given("RoomType", "queen");

        assertThat(call("book-trip", "book-hotel", FunctionCall.Source.FULFILLMENT))
                .isInstanceOfSatisfying(
                        FunctionResult.Failed.class,
                        failed -> assertThat(failed.reason()).contains("under water"));
    }

    @Test
    void orderFlowersReadsPlainMapsAndSaysTheBouquetBack() {
        given("FlowerType", "roses").given("Quantity", "12").given("Color", "").given("PickupTime", "15:00");

        FunctionResult.Answered answer = dialog("order-flowers", "check-flowers");

        assertThat(answer.change().dialogAction()).contains(DialogAction.DELEGATE);
        assertThat(attributes(answer)).containsEntry("bouquet", "12 roses");
    }

    @Test
    void orderFlowersIsClosedAtNight() {
        given("FlowerType", "roses").given("Quantity", "").given("Color", "").given("PickupTime", "21:00");

        FunctionResult.Answered answer = dialog("order-flowers", "check-flowers");

        assertThat(answer.change().dialogAction()).contains(DialogAction.elicitSlot("PickupTime"));
        assertThat(slot(answer, "PickupTime").isFilled()).isFalse();
    }

    @Test
    void makeAppointmentIsClosedOnSundays() {
        given("Treatment", "cleaning").given("Date", "2026-03-08").given("Time", "");

        assertThat(said(dialog("make-appointment", "offer-times")))
                .isEqualTo("We are closed on Sundays. Which other day would suit you?");
    }

    @Test
    void makeAppointmentOffersTimesAndSettlesAnAmbiguousOne() {
        given("Treatment", "cleaning").given("Date", "2026-03-03").given("Time", "");
        String offer = said(dialog("make-appointment", "offer-times"));

        slots.put("Time", new SlotValue.Scalar("half past three", Optional.empty(), List.of("03:30", "15:30")));
        FunctionResult.Answered answer = dialog("make-appointment", "offer-times");

        assertThat(offer).isEqualTo("On 2026-03-03 we have 09:30, 11:00 and 15:30. Which one?");
        assertThat(answer.change().dialogAction()).contains(DialogAction.DELEGATE);
        assertThat(slot(answer, "Time").text()).isEqualTo("15:30");
    }

    @Test
    void bankingKeepsItsBalancesInTheSession() {
        given("FromAccount", "checking").given("ToAccount", "savings").given("Amount", "200");

        assertThat(attributes(fulfillment("banking", "transfer-funds")))
                .containsEntry("balance checking", "1050.50")
                .containsEntry("balance savings", "8500.00")
                .containsEntry("balance", "1050.50");
    }

    @Test
    void bankingDoesNotTransferMoreThanThereIs() {
        given("FromAccount", "checking").given("ToAccount", "savings").given("Amount", "5000");

        assertThat(said(dialog("banking", "check-transfer")))
                .isEqualTo("There are only 1250.50 dollars in checking. How many dollars shall I transfer?");
    }

    @Test
    void bankingBlamesAnEmptyAccountAndNotTheAmount() {
        given("FromAccount", "credit card").given("ToAccount", "savings").given("Amount", "70");

        assertThat(said(dialog("banking", "check-transfer")))
                .isEqualTo("There is no money in credit card. From which account shall I take it?");
    }

    @Test
    void coffeeSaysTheOrderBackWithItsPrice() {
        given("Drink", "latte").given("Size", "large").given("Milk", "oat").given("Shots", "double");

        assertThat(attributes(dialog("coffee", "price-drink")))
                .containsEntry("order", "a large double shot latte with oat milk")
                .containsEntry("price", "5.00");
    }

    /** As the bots declare them. */
    private static FunctionSpec spec(String function) {
        Map<String, String> accounts = Map.of(
                "get-balance", "GetBalance", "check-transfer", "CheckTransfer", "transfer-funds", "TransferFunds");
        Optional<String> handler = Optional.ofNullable(accounts.get(function));
        String code = handler.isPresent() ? "functions/accounts" : "functions/" + function + ".java";
        return new FunctionSpec(function, "java", code, handler, Duration.ofSeconds(20), Map.of());
    }

    private ExampleBotFunctionsTest given(String slot, String value) {
        slots.put(slot, value.isEmpty() ? SlotValue.unfilled() : SlotValue.Scalar.of(value, value));
        return this;
    }

    private FunctionResult.Answered dialog(String bot, String function) {
        return (FunctionResult.Answered) call(bot, function, FunctionCall.Source.DIALOG);
    }

    private FunctionResult.Answered fulfillment(String bot, String function) {
        return (FunctionResult.Answered) call(bot, function, FunctionCall.Source.FULFILLMENT);
    }

    private FunctionResult call(String bot, String function, FunctionCall.Source source) {
        SessionIntent intent = new SessionIntent("Wanted", slots, IntentState.IN_PROGRESS, ConfirmationState.NONE);
        SessionState state = SessionState.EMPTY.withIntent(intent).withSessionAttributes(attributes);
        FunctionCall call = new FunctionCall(
                function,
                source,
                Optional.empty(),
                state,
                List.of(),
                Optional.empty(),
                "so it goes",
                InputMode.TEXT,
                List.of(),
                Map.of());
        BotLocale locale = new BotLocale("en_US", 0.4, List.of(definition()), List.of(), List.of());
        FunctionCode code = new FunctionCode(spec(function), Path.of("bots", bot));
        CallingBot caller = new CallingBot(
                "ID", bot, "TSTALIASID", "TestBotAlias", "DRAFT", locale, "user-1", "text/plain", List.of(code));
        return host.call(call, caller);
    }

    private Intent definition() {
        List<Slot> declared = slots.keySet().stream()
                .map(name -> new Slot(name, "AMAZON.AlphaNumeric", false, Optional.empty(), List.of(), false, false))
                .toList();
        return new Intent(
                "Wanted",
                Optional.empty(),
                List.of(),
                declared,
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                Response.NONE,
                List.of(),
                List.of());
    }

    private static Map<String, String> attributes(FunctionResult.Answered answer) {
        return answer.change().sessionAttributes().orElse(Map.of());
    }

    private static SlotValue slot(FunctionResult.Answered answer, String name) {
        return answer.change().intent().orElseThrow().slots().getOrDefault(name, SlotValue.unfilled());
    }

    private static String said(FunctionResult.Answered answer) {
        assertThat(answer.messages()).hasSize(1);
        return ((Message.PlainText) answer.messages().get(0)).value();
    }
}
