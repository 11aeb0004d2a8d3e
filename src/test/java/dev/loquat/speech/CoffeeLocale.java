package dev.loquat.speech;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotType.Resolution;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.VocabularyPhrase;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.conversation.DialogAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A small coffee bot for tests of speech. */
public final class CoffeeLocale {

    /** The bot in American English. */
    public static final BotLocale ENGLISH = in("en_US");

    private CoffeeLocale() {}

    /** The same bot under another locale id. */
    public static BotLocale in(String localeId) {
        return new BotLocale(
                localeId,
                BotLocale.DEFAULT_CONFIDENCE_THRESHOLD,
                List.of(order(), names()),
                List.of(
                        type(
                                "Drink",
                                "latte",
                                "cappuccino",
                                "espresso",
                                "americano",
                                "mocha",
                                "drip coffee",
                                "café crème"),
                        type("Size", "small", "medium", "large", "12 ounce", "qzxvish"),
                        type("Milk", "whole milk", "skim milk", "oat milk", "soy milk", "almond milk")),
                List.of(new VocabularyPhrase("flat white", 2, Optional.of("Flat White"))));
    }

    /** What the user says when nothing has been asked. */
    public static SpeechContext idle() {
        return new SpeechContext(ENGLISH, Optional.empty(), DialogAction.NONE);
    }

    /** What the user says when the bot has asked for a slot of the order. */
    public static SpeechContext asking(String slot) {
        return new SpeechContext(ENGLISH, Optional.of("OrderCoffee"), DialogAction.elicitSlot(slot));
    }

    /** The same when it has asked for the name on the cup, to be answered in a style. */
    public static SpeechContext asking(String slot, DialogAction.ElicitationStyle style) {
        return new SpeechContext(
                ENGLISH,
                Optional.of("LeaveName"),
                new DialogAction(DialogAction.Type.ELICIT_SLOT, Optional.of(slot), Optional.empty(), style));
    }

    /** What the user says when the bot has asked whether to go ahead. */
    public static SpeechContext confirming() {
        return new SpeechContext(ENGLISH, Optional.of("OrderCoffee"), DialogAction.CONFIRM_INTENT);
    }

    private static Intent order() {
        return intent(
                "OrderCoffee",
                List.of(
                        "[I'd like|can I have] a {Size} {Drink} [please]",
                        "[I'd like|make me] a {Size} {Drink} with {Milk} [please]",
                        "I'd like a double {Drink} [please]",
                        "a {Size} {Drink} with {Sugars} sugars",
                        "make it a {Size} one"),
                List.of(
                        slot("Size", "Size"),
                        slot("Drink", "Drink"),
                        slot("Milk", "Milk"),
                        slot("Sugars", "AMAZON.Number"),
                        slot("Phone", "AMAZON.PhoneNumber"),
                        slot("PostCode", "AMAZON.UKPostalCode"),
                        slot("Note", "AMAZON.FreeFormInput")));
    }

    private static Intent names() {
        return intent("LeaveName", List.of("write {Name} on the cup"), List.of(slot("Name", "AMAZON.FirstName")));
    }

    private static Intent intent(String name, List<String> utterances, List<Slot> slots) {
        return new Intent(
                name,
                Optional.empty(),
                utterances.stream().map(UtteranceTemplate::parse).toList(),
                slots,
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                Response.NONE,
                List.of(),
                List.of());
    }

    private static Slot slot(String name, String type) {
        return new Slot(name, type, false, Optional.empty(), List.of(), false, false);
    }

    private static SlotType type(String name, String... values) {
        return new SlotType(
                name,
                Optional.empty(),
                Resolution.TOP_RESOLUTION,
                Stream.of(values)
                        .map(value -> new SlotTypeValue(value, List.of()))
                        .toList(),
                Optional.empty());
    }
}
