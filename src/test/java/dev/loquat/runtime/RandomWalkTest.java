package dev.loquat.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.UserInput;
import dev.loquat.dialog.DialogEngine;
import dev.loquat.exchange.ImportedBots;
import dev.loquat.nlu.model.Pipeline;
import dev.loquat.nlu.model.Progress;
import dev.loquat.session.SessionKey;
import dev.loquat.session.SessionStore;
import dev.loquat.session.memory.MemorySessionStore;
import dev.loquat.turn.FunctionFailed;
import dev.loquat.turn.TurnPipeline;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks at random through the conversations of all bots: each turn ends, none throws but for a function that failed and of which
 * the bot says nothing, and a session that was written and read goes on as one that was not.
 *
 * <p>How far it goes and through which bots in place of the examples is settable: {@code -Dloquat.walk.turns=10000 -Dloquat.walk.bots=FOLDER}.
 */
class RandomWalkTest {

    private static final int TURNS = Integer.getInteger("loquat.walk.turns", 400);
    private static final int TURNS_PER_SESSION = 25;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path imported;

    @Test
    void neverThrowsAndGoesOnFromAnyTurnAsIfNothingHadBeenWritten() {
        walk(Path.of(System.getProperty("loquat.walk.bots", "bots")));
    }

    @Test
    void norWithBotsOfExports() throws IOException {
        ImportedBots.write(imported);
        walk(imported);
    }

    private static void walk(Path bots) {
        Settings settings = new Settings(
                bots,
                Path.of("models"),
                Path.of("target", "walk-data"),
                Pipeline.ENCODER,
                new Settings.Sessions.InMemory(),
                Duration.ofSeconds(60));
        try (Stages stages = Stages.open(settings, Progress.SILENT)) {
            List<Walk> walks = stages.catalog().bots().stream()
                    .flatMap(bot -> bot.bot().locales().stream().map(locale -> new Walk(stages, bot, locale)))
                    .toList();
            assertThat(walks).isNotEmpty();
            walks.forEach(walk -> walk.go(TURNS / walks.size() + 1));
        }
    }

    /** The same words to two pipelines, of which one writes and reads its sessions. */
    private static final class Walk {
        private final BotSnapshot bot;
        private final BotLocale locale;
        private final TurnPipeline kept;
        private final TurnPipeline written;
        private final SessionStore keptSessions = new MemorySessionStore();
        private final RandomGenerator random = new SplittableRandom(42);
        private final RandomWords words;

        Walk(Stages stages, BotSnapshot bot, BotLocale locale) {
            this.bot = bot;
            this.locale = locale;
            this.words = new RandomWords(locale, random);
            this.kept = pipeline(stages, keptSessions);
            this.written = pipeline(stages, new WrittenSessions());
        }

        private static TurnPipeline pipeline(Stages stages, SessionStore sessions) {
            return new TurnPipeline(sessions, stages.models(), new DialogEngine(), stages.functions(CLOCK), CLOCK);
        }

        void go(int turns) {
            for (int turn = 0; turn < turns; turn++) {
                SessionKey key =
                        new SessionKey(bot.bot().id(), bot.aliasId(), locale.id(), "walk-" + turn / TURNS_PER_SESSION);
                String text = words.next(keptSessions
                        .find(key, CLOCK.instant())
                        .map(session -> session.state().sessionState()));
                Optional<TurnReply> one = take(kept, key, text, turn);
                Optional<TurnReply> other = take(written, key, text, turn);
                assertThat(one.map(TurnReply::messages))
                        .as("%s, turn %d: %s", bot.bot().name(), turn, text)
                        .isEqualTo(other.map(TurnReply::messages));
                assertThat(one.map(TurnReply::sessionState)).isEqualTo(other.map(TurnReply::sessionState));
                one.map(TurnReply::sessionState)
                        .flatMap(state -> state.intent())
                        .ifPresent(intent -> assertThat(intent.slots().keySet())
                                .isEqualTo(slots(locale.intent(intent.name()).orElseThrow())));
            }
        }

        private static Set<String> slots(Intent intent) {
            return intent.slots().stream()
                    .map(slot -> slot.name())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** A function may fail; that paths go round in circles may not be. */
        private Optional<TurnReply> take(TurnPipeline pipeline, SessionKey key, String text, int turn) {
            UserInput input = UserInput.typed(text, "request-" + turn);
            try {
                return Optional.of(
                        pipeline.run(new TurnRequest(bot, locale, key, input, Optional.empty(), TurnRequest.TEXT)));
            } catch (FunctionFailed failed) {
                assertThat(failed).hasMessageNotContaining("circles");
                return Optional.empty();
            }
        }
    }
}
