package dev.loquat.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Message;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.ConversationState.SuspendedIntent;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Evidence;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SessionJsonPropertyTest {

    private static final SessionKey KEY = new SessionKey("BOT", "ALIAS", "en_US", "user");

    @Property(tries = 200)
    void readsWhatItWrote(@ForAll("states") ConversationState state) {
        String text = SessionJson.write(state);

        assertThat(SessionJson.read(KEY, text)).isEqualTo(state);
        assertThat(text).matches("\\p{ASCII}*");
    }

    @Provide
    Arbitrary<ConversationState> states() {
        return Combinators.combine(
                        sessionStates(),
                        Arbitraries.integers().between(0, 6),
                        Combinators.combine(intents(), actions())
                                .as(SuspendedIntent::new)
                                .list()
                                .ofMaxSize(2),
                        choices().list().ofMaxSize(3),
                        interpretations().list().ofMaxSize(5),
                        Arbitraries.longs().greaterOrEqual(0))
                .as(ConversationState::new);
    }

    private static Arbitrary<SessionState> sessionStates() {
        return Combinators.combine(
                        actions(), intents().optional(), contexts().list().ofMaxSize(3), maps(), texts(), hints())
                .as(SessionState::new);
    }

    private static Arbitrary<DialogAction> actions() {
        return Arbitraries.oneOf(
                Combinators.combine(texts(), texts().optional(), Arbitraries.of(DialogAction.ElicitationStyle.class))
                        .as((slot, piece, style) ->
                                new DialogAction(DialogAction.Type.ELICIT_SLOT, Optional.of(slot), piece, style)),
                Arbitraries.of(
                        DialogAction.NONE,
                        DialogAction.CLOSE,
                        DialogAction.CONFIRM_INTENT,
                        DialogAction.ELICIT_INTENT,
                        DialogAction.DELEGATE));
    }

    private static Arbitrary<SessionIntent> intents() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.maps(texts(), slots()).ofMaxSize(4),
                        Arbitraries.of(IntentState.class),
                        Arbitraries.of(ConfirmationState.class))
                .as(SessionIntent::new);
    }

    private static Arbitrary<SlotValue> slots() {
        Arbitrary<SlotValue.Scalar> scalars = Combinators.combine(
                        texts(), texts().optional(), texts().list().ofMaxSize(3))
                .as(SlotValue.Scalar::new);
        return Arbitraries.oneOf(
                Arbitraries.just(SlotValue.unfilled()),
                scalars.map(scalar -> scalar),
                scalars.list().ofMinSize(1).ofMaxSize(3).map(SlotValue.Multiple::new),
                Arbitraries.maps(texts(), scalars.<SlotValue>map(scalar -> scalar))
                        .ofMaxSize(3)
                        .map(SlotValue.Composite::new));
    }

    private static Arbitrary<RuntimeHints> hints() {
        Arbitrary<RuntimeHints.Hint> pieces =
                texts().list().ofMaxSize(2).map(phrases -> new RuntimeHints.Hint(phrases, Map.of()));
        Arbitrary<RuntimeHints.Hint> hints = Combinators.combine(
                        texts().list().ofMaxSize(2),
                        Arbitraries.maps(texts(), pieces).ofMaxSize(2))
                .as(RuntimeHints.Hint::new);
        return Arbitraries.maps(texts(), Arbitraries.maps(texts(), hints).ofMaxSize(2))
                .ofMaxSize(2)
                .map(RuntimeHints::new);
    }

    private static Arbitrary<ActiveContext> contexts() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999),
                        Arbitraries.integers().between(0, 20),
                        maps())
                .as((name, seconds, nanos, turns, attributes) ->
                        new ActiveContext(name, Instant.ofEpochSecond(seconds, nanos), turns, attributes));
    }

    private static Arbitrary<MessageChoice> choices() {
        return Combinators.combine(messages(), messages().list().ofMaxSize(3)).as(MessageChoice::new);
    }

    private static Arbitrary<Message> messages() {
        Arbitrary<Message.Button> buttons =
                Combinators.combine(texts(), texts()).as(Message.Button::new);
        return Arbitraries.oneOf(
                texts().map(Message.PlainText::new),
                texts().map(Message.Ssml::new),
                texts().map(Message.CustomPayload::new),
                Combinators.combine(
                                texts(),
                                texts().optional(),
                                texts().optional(),
                                buttons.list().ofMaxSize(5))
                        .as(Message.ImageResponseCard::new));
    }

    private static Arbitrary<Interpretation> interpretations() {
        Arbitrary<Evidence> evidence =
                Combinators.combine(texts(), texts(), Arbitraries.doubles()).as(Evidence::new);
        Arbitrary<OptionalDouble> confidences = Arbitraries.doubles()
                .between(0, 1)
                .optional()
                .map(value -> value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
        return Combinators.combine(intents(), confidences, evidence.list().ofMaxSize(3))
                .as(Interpretation::new);
    }

    private static Arbitrary<Map<String, String>> maps() {
        return Arbitraries.maps(texts(), texts()).ofMaxSize(3);
    }

    /** Any characters, broken surrogates and NUL among them. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(8);
    }
}
