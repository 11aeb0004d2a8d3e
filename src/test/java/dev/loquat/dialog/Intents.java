package dev.loquat.dialog;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.Intent;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.OutputContext;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotCapture;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.SubSlots;
import dev.loquat.bot.WaitAndContinue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Writes the intents of a test's bot in a few words. */
final class Intents {

    private final String name;
    private final List<Slot> slots = new ArrayList<>();
    private final List<OutputContext> outputContexts = new ArrayList<>();
    private int latest;
    private Optional<String> parent = Optional.empty();
    private Optional<String> dialogHook = Optional.empty();
    private Optional<String> fulfillmentHook = Optional.empty();
    private Optional<Confirmation> confirmation = Optional.empty();
    private Fulfillment fulfillment = Fulfillment.NONE;
    private Response initial = Response.NONE;
    private Response closing = Response.NONE;
    private Optional<InitialResponse> beginning = Optional.empty();
    private Optional<ClosingResponse> ending = Optional.empty();

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
        latest = slots.size();
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

    /** How the intent begins, with steps of its own. */
    Intents beginning(InitialResponse begins) {
        beginning = Optional.of(begins);
        return this;
    }

    /** The latest slot with what its author says about it. */
    Intents capturing(SlotCapture capture) {
        return last(slot -> new Slot(
                slot.name(),
                slot.type(),
                slot.description(),
                slot.isRequired(),
                slot.prompt(),
                slot.utterances(),
                slot.defaults(),
                slot.isObfuscated(),
                slot.allowsMultipleValues(),
                slot.preference(),
                capture,
                slot.waitAndContinue(),
                slot.subSlots(),
                slot.lex()));
    }

    Intents whenCaptured(Outcome captured) {
        return capturing(new SlotCapture(captured, Outcome.NONE, Optional.empty(), Optional.empty()));
    }

    Intents whenNotCaptured(Outcome failure) {
        return capturing(new SlotCapture(Outcome.NONE, failure, Optional.empty(), Optional.empty()));
    }

    /** The latest slot with values that it has before it is asked for. */
    Intents byDefault(String... defaults) {
        return last(slot -> new Slot(
                slot.name(),
                slot.type(),
                slot.description(),
                slot.isRequired(),
                slot.prompt(),
                slot.utterances(),
                List.of(defaults),
                slot.isObfuscated(),
                slot.allowsMultipleValues(),
                slot.preference(),
                slot.capture(),
                slot.waitAndContinue(),
                slot.subSlots(),
                slot.lex()));
    }

    Intents waiting(WaitAndContinue wait) {
        return last(slot -> new Slot(
                slot.name(),
                slot.type(),
                slot.description(),
                slot.isRequired(),
                slot.prompt(),
                slot.utterances(),
                slot.defaults(),
                slot.isObfuscated(),
                slot.allowsMultipleValues(),
                slot.preference(),
                slot.capture(),
                Optional.of(wait),
                slot.subSlots(),
                slot.lex()));
    }

    Intents compositeSlot(String slot, Optional<Prompt> prompt, SubSlots pieces) {
        latest = slots.size();
        slots.add(new Slot(
                slot,
                "Composite",
                "",
                true,
                prompt,
                List.of(),
                List.of(),
                false,
                false,
                Optional.empty(),
                SlotCapture.NONE,
                Optional.empty(),
                Optional.of(pieces),
                LexMembers.NONE));
        return this;
    }

    Intents slot(String slot, String type, Prompt prompt) {
        return slot(slot, type, true, Optional.of(prompt));
    }

    /** A slot that is asked for before the others; what is said about the latest slot is about it. */
    Intents slotBefore(String slot, String type, String prompt) {
        slots.add(0, new Slot(slot, type, true, Optional.of(new Prompt(says(prompt), 2)), List.of(), false, false));
        latest = 0;
        return this;
    }

    private Intents last(UnaryOperator<Slot> change) {
        slots.set(latest, change.apply(slots.get(latest)));
        return this;
    }

    Intents confirming(Confirmation asked) {
        confirmation = Optional.of(asked);
        return this;
    }

    Intents afterwards(Fulfillment fulfilled) {
        fulfillment = fulfilled;
        return this;
    }

    Intents closing(ClosingResponse closes) {
        ending = Optional.of(closes);
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
                "",
                parent,
                List.of(),
                slots,
                Hooks.named(dialogHook, fulfillmentHook),
                beginning.orElseGet(() -> new InitialResponse(Outcome.saying(initial), Optional.empty())),
                confirmation,
                fulfillment,
                ending.orElseGet(() -> new ClosingResponse(true, Outcome.saying(closing))),
                List.of(),
                outputContexts,
                Optional.empty(),
                LexMembers.NONE);
    }

    static Response says(String... variations) {
        List<Message> messages =
                Stream.of(variations).<Message>map(Message.PlainText::new).toList();
        return new Response(List.of(new MessageGroup(messages)));
    }
}
