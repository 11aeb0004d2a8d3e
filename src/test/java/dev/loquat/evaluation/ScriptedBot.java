package dev.loquat.evaluation;

import dev.loquat.LoquatException;
import dev.loquat.bot.Message;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A bot that answers from a script, whatever is said to it, and remembers what that was. */
final class ScriptedBot implements BotUnderTest {

    private final Deque<TurnOutcome> script = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private Optional<ConversationSetting> setting = Optional.empty();

    /** Lets the bot say this at its next turn. */
    ScriptedBot says(String text, DialogAction action, SessionIntent intent, String... calls) {
        return answers(List.of(plain(text)), action, intent, calls);
    }

    ScriptedBot answers(List<MessageChoice> messages, DialogAction action, SessionIntent intent, String... calls) {
        script.add(new TurnOutcome(
                messages, SessionState.EMPTY.withDialogAction(action).withIntent(intent), List.of(calls)));
        return this;
    }

    List<String> heard() {
        return heard;
    }

    Optional<ConversationSetting> setting() {
        return setting;
    }

    @Override
    public TestConversation start(ConversationSetting begun) {
        setting = Optional.of(begun);
        return new TestConversation() {
            @Override
            public TurnOutcome say(String text, Map<String, String> requestAttributes) {
                heard.add(text);
                return next();
            }

            @Override
            public TurnOutcome hear(Path wav) {
                heard.add("audio " + wav.getFileName());
                return next();
            }
        };
    }

    private TurnOutcome next() {
        return Optional.ofNullable(script.poll()).orElseThrow(NothingToSay::new);
    }

    static MessageChoice plain(String text, String... otherVariations) {
        List<Message> variations = Stream.concat(Stream.of(text), Stream.of(otherVariations))
                .<Message>map(Message.PlainText::new)
                .toList();
        return new MessageChoice(new Message.PlainText(text), variations);
    }

    /** An intent in progress with a slot of every given name; an empty value means unfilled. */
    static SessionIntent intent(String name, Map<String, String> values) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        values.forEach((slot, value) ->
                slots.put(slot, value.isEmpty() ? SlotValue.unfilled() : SlotValue.Scalar.of(value, value)));
        return new SessionIntent(name, slots, IntentState.IN_PROGRESS, ConfirmationState.NONE);
    }

    /** What a turn comes to when the script has come to its end. */
    private static final class NothingToSay extends LoquatException {
        private static final long serialVersionUID = 1L;

        NothingToSay() {
            super("function book-hotel failed: Atlantis has sunk");
        }
    }
}
