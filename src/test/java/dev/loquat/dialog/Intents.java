package dev.loquat.dialog;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.OutputContext;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the intents of a test's bot in a few words. */
final class Intents {

    private final String name;
    private final List<Slot> slots = new ArrayList<>();
    private final List<OutputContext> outputContexts = new ArrayList<>();
    private Optional<String> parent = Optional.empty();
    private Optional<String> dialogHook = Optional.empty();
    private Optional<String> fulfillmentHook = Optional.empty();
    private Optional<Confirmation> confirmation = Optional.empty();
    private Fulfillment fulfillment = Fulfillment.NONE;
    private Response initial = Response.NONE;
    private Response closing = Response.NONE;

    private Intents(String name) {
        this.name = name;
    }

    static Intents intent(String name) {
        return new Intents(name);
    }

    /** A locale of these intents and a fallback intent, with a slot type {@code RoomType} of queen and king. */
    static BotLocale bot(Intents... intents) {
        Stream<Intent> all = Stream.concat(
                Stream.of(intents).map(Intents::build),
                Stream.of(intents).anyMatch(intent -> intent.parent.equals(Optional.of(Intent.FALLBACK)))
                        ? Stream.empty()
                        : Stream.of(intent("FallbackIntent")
                                .copyOf("FallbackIntent")
                                .closing("Sorry, I did not get that.")
                                .build()));
        SlotType roomType = new SlotType(
                "RoomType",
                Optional.empty(),
                SlotType.Resolution.TOP_RESOLUTION,
                List.of(new SlotTypeValue("queen", List.of()), new SlotTypeValue("cancel", List.of())),
                Optional.empty());
        return new BotLocale("en_US", 0.4, all.toList(), List.of(roomType), List.of());
    }

    Intents copyOf(String builtin) {
        parent = Optional.of("AMAZON." + builtin);
        return this;
    }

    Intents slot(String slot, String type, String prompt) {
        return slot(slot, type, true, Optional.of(new Prompt(says(prompt), 2)));
    }

    Intents optionalSlot(String slot, String type) {
        return slot(slot, type, false, Optional.empty());
    }

    private Intents slot(String slot, String type, boolean isRequired, Optional<Prompt> prompt) {
        slots.add(new Slot(slot, type, isRequired, prompt, List.of(), false, false));
        return this;
    }

    Intents confirming(String prompt) {
        confirmation = Optional.of(new Confirmation(new Prompt(says(prompt), 1), Response.NONE, Response.NONE));
        return this;
    }

    Intents confirming(String prompt, String declination, String failure) {
        confirmation = Optional.of(new Confirmation(new Prompt(says(prompt), 1), says(declination), says(failure)));
        return this;
    }

    Intents dialogHook(String function) {
        dialogHook = Optional.of(function);
        return this;
    }

    Intents fulfilledBy(String function) {
        fulfillmentHook = Optional.of(function);
        return this;
    }

    Intents afterwards(String success, String failure, String timeout) {
        fulfillment = new Fulfillment(says(success), says(failure), says(timeout));
        return this;
    }

    Intents beginning(String words) {
        initial = says(words);
        return this;
    }

    Intents closing(String... variations) {
        closing = says(variations);
        return this;
    }

    Intents activating(String context, int turns) {
        outputContexts.add(new OutputContext(context, Duration.ofMinutes(1), turns));
        return this;
    }

    Intent build() {
        return new Intent(
                name,
                parent,
                List.of(),
                slots,
                Hooks.named(dialogHook, fulfillmentHook),
                initial,
                confirmation,
                fulfillment,
                closing,
                List.of(),
                outputContexts);
    }

    static Response says(String... variations) {
        List<Message> messages =
                Stream.of(variations).<Message>map(Message.PlainText::new).toList();
        return new Response(List.of(new MessageGroup(messages)));
    }
}
