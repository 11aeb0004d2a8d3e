package dev.loquat.evaluation;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.UserInput;
import dev.loquat.session.SessionKey;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.InvalidTurn;
import dev.loquat.turn.ListeningPlace;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The real bot behind conversation tests: every stage of a turn, with the test's clock. May be used from any thread. */
public final class TrainedBot implements BotUnderTest {

    private final Function<Clock, Conversations> loquat;
    private final Clock clock;
    private final BotSnapshot bot;
    private final AtomicInteger begun = new AtomicInteger();

    /**
     * @param loquat all stages with a clock of their own
     * @param clock the time of conversations that do not name one
     * @param bot with whom conversations are held
     */
    public TrainedBot(Function<Clock, Conversations> loquat, Clock clock, BotSnapshot bot) {
        this.loquat = loquat;
        this.clock = clock;
        this.bot = bot;
    }

    @Override
    public TestConversation start(ConversationSetting setting) {
        Conversations conversations = loquat.apply(setting.now()
                .map(now -> Clock.fixed(now.toInstant(), now.getZone()))
                .orElse(clock));
        String localeId =
                setting.locale().orElseGet(() -> bot.bot().locales().get(0).id());
        return new Conversation(
                conversations, conversations.locale(bot, localeId), setting.attributes(), begun.incrementAndGet());
    }

    /** One conversation in a session of its own. */
    private final class Conversation implements TestConversation {

        private final Conversations conversations;
        private final BotLocale locale;
        private final SessionKey key;
        private final Map<String, String> attributes;
        private int turns;

        Conversation(Conversations conversations, BotLocale locale, Map<String, String> attributes, int number) {
            this.conversations = conversations;
            this.locale = locale;
            this.attributes = attributes;
            this.key = new SessionKey(bot.bot().id(), bot.aliasId(), locale.id(), "test-" + number);
        }

        @Override
        public TurnOutcome say(String text, Map<String, String> requestAttributes) {
            return turn(UserInput.typed(text, requestAttributes, requestId()));
        }

        @Override
        public TurnOutcome hear(Path wav) {
            List<Transcript> transcripts =
                    conversations.transcribe(new ListeningPlace(locale, key), bytes(wav), "audio/wav");
            return turn(UserInput.spoken(transcripts, Map.of(), requestId()));
        }

        private TurnOutcome turn(UserInput input) {
            TurnReply reply =
                    conversations.turn(new TurnRequest(bot, locale, key, input, beginning(), TurnRequest.TEXT));
            return new TurnOutcome(
                    reply.messages(), reply.sessionState(), reply.trace().functions());
        }

        /** The attributes to begin with; later turns leave them as they are. */
        private Optional<SessionStateChange> beginning() {
            boolean isFirst = turns++ == 0;
            return isFirst && !attributes.isEmpty()
                    ? Optional.of(new SessionStateChange(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(attributes)))
                    : Optional.empty();
        }

        private String requestId() {
            return key.sessionId() + "-" + (turns + 1);
        }

        private byte[] bytes(Path wav) {
            try {
                return Files.readAllBytes(wav);
            } catch (IOException unreadable) {
                throw new InvalidTurn("Cannot read the recording " + wav + ": " + unreadable.getMessage());
            }
        }
    }
}
