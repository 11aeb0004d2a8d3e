package dev.loquat.fulfillment;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Transcript;
import dev.loquat.fulfillment.FunctionHost.CallingBot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A hotel bot that has been told the city, and the calls that it makes. */
public final class Calls {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);

    public static final BotLocale LOCALE = new BotLocale(
            "en_US",
            0.4,
            List.of(intent("BookHotel", "City", "Nights", "Time"), intent("BookCar", "City"), intent("FallbackIntent")),
            List.of(),
            List.of());

    public static final CallingBot BOT = botWith();

    private Calls() {}

    /** A call without an event, on nobody's behalf. */
    public static Invocation invocation() {
        return new Invocation(
                "request-1", new byte[0], new Invocation.Caller("hotel", ""), Map.of(), Optional.empty(), line -> {});
    }

    /** The same bot with functions. */
    public static CallingBot botWith(FunctionCode... functions) {
        return new CallingBot(
                "BOOKTRIP01",
                "book-trip",
                "TSTALIASID",
                "TestBotAlias",
                "DRAFT",
                LOCALE,
                "user-1",
                "text/plain; charset=utf-8",
                List.of(functions));
    }

    /** The dialog hook of this function, before the bot asks for the nights. */
    public static FunctionCall dialog(String function) {
        FunctionCall.ProposedNextState next =
                new FunctionCall.ProposedNextState(DialogAction.elicitSlot("Nights"), bookHotel(), 0);
        return call(function, FunctionCall.Source.DIALOG, Optional.of(next));
    }

    /** The fulfillment hook of this function. */
    public static FunctionCall fulfillment(String function) {
        return call(function, FunctionCall.Source.FULFILLMENT, Optional.empty());
    }

    /** The dialog hook of a step with a label, before the bot asks for a piece of a slot for the third time. */
    static FunctionCall step(String function, String label) {
        SlotValue address = new SlotValue.Composite(Map.of("Zip", SlotValue.Scalar.of("02101", "02101")));
        SessionIntent intent = bookHotel().withSlot("City", address);
        RuntimeHints hints = new RuntimeHints(
                Map.of("BookHotel", Map.of("City", new RuntimeHints.Hint(List.of("Chicago"), Map.of()))));
        return new FunctionCall(
                function,
                FunctionCall.Source.DIALOG,
                Optional.of(label),
                SessionState.EMPTY.withIntent(intent).withRuntimeHints(hints),
                List.of(),
                Optional.of(new FunctionCall.ProposedNextState(
                        DialogAction.elicitSlot("City", Optional.of("Street")), intent, 2)),
                "02101",
                InputMode.TEXT,
                List.of(Transcript.typed("02101")),
                Map.of());
    }

    private static FunctionCall call(
            String function, FunctionCall.Source source, Optional<FunctionCall.ProposedNextState> next) {
        SessionState state = SessionState.EMPTY
                .withIntent(bookHotel())
                .withDialogAction(DialogAction.DELEGATE)
                .withActiveContexts(List.of(
                        new ActiveContext("travel", CLOCK.instant().plusSeconds(90), 3, Map.of("from", "Boston"))))
                .withSessionAttributes(Map.of("tier", "gold"))
                .withOriginatingRequestId("request-0");
        return new FunctionCall(
                function,
                source,
                Optional.empty(),
                state,
                List.of(
                        new Interpretation(bookHotel(), OptionalDouble.of(0.93), List.of()),
                        new Interpretation(
                                SessionIntent.start(
                                        LOCALE.intent("FallbackIntent").orElseThrow()),
                                OptionalDouble.empty(),
                                List.of())),
                next,
                "a hotel in Chicago at six",
                InputMode.SPEECH,
                List.of(
                        new Transcript("a hotel in chicago at six", 0.9, true),
                        new Transcript("the hotel in chicago", 0.4, false)),
                Map.of());
    }

    private static SessionIntent bookHotel() {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        slots.put("City", SlotValue.Scalar.of("Chicago", "Chicago"));
        slots.put("Nights", SlotValue.unfilled());
        slots.put("Time", new SlotValue.Scalar("six", Optional.empty(), List.of("06:00", "18:00")));
        return new SessionIntent("BookHotel", slots, IntentState.IN_PROGRESS, ConfirmationState.NONE);
    }

    private static Intent intent(String name, String... slots) {
        return new Intent(
                name,
                Optional.empty(),
                List.of(),
                Arrays.stream(slots)
                        .map(slot -> new Slot(slot, "AMAZON.City", false, Optional.empty(), List.of(), false, false))
                        .toList(),
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                Response.NONE,
                List.of(),
                List.of());
    }
}
