package dev.loquat.cli;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.evaluation.speech.SelfHearing;
import dev.loquat.evaluation.speech.SpokenCommand;
import dev.loquat.runtime.Loquat;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.speech.audio.Samples;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays each recording, or types each utterance, to a bot as the first turn of a conversation of its own. */
final class FirstTurns implements SelfHearing.Speaker {

    private final Loquat loquat;
    private final BotSnapshot bot;
    private final BotLocale locale;
    private final TerminalProgress progress;
    private final int total;
    private final AudioReader reader = new AudioReader();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger conversations = new AtomicInteger();

    /**
     * @param total how many recordings are going to be heard
     */
    FirstTurns(Loquat loquat, BotSnapshot bot, BotLocale locale, TerminalProgress progress, int total) {
        this.loquat = loquat;
        this.bot = bot;
        this.locale = locale;
        this.progress = progress;
        this.total = total;
    }

    @Override
    public Answer hear(Samples recording) {
        progress.report("listening", heard.incrementAndGet(), total);
        long start = System.nanoTime();
        CliConversation.Spoken turn = conversation().hear(recording);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Answer(
                turn.reply().trace().understanding().inputTranscript(), command(turn), isRejected(turn), took);
    }

    @Override
    public SpokenCommand read(String utterance) {
        return command(conversation().say(utterance));
    }

    @Override
    public Samples say(String utterance) {
        byte[] wav = loquat.voice().say(List.of(new Message.PlainText(utterance)), locale.id(), ReplyAudio.WAV);
        return reader.read(wav, ReplyAudio.WAV.contentType());
    }

    private CliConversation conversation() {
        return new CliConversation(loquat, bot, locale, "first-" + conversations.incrementAndGet());
    }

    private boolean isRejected(CliConversation.Spoken turn) {
        return understood(turn)
                .flatMap(intent -> locale.intent(intent.name()))
                .map(Intent::isFallback)
                .orElse(true);
    }

    private static SpokenCommand command(CliConversation.Spoken turn) {
        Optional<SessionIntent> intent = understood(turn);
        return new SpokenCommand(
                intent.map(SessionIntent::name).orElse(""),
                intent.map(FirstTurns::slots).orElse(Map.of()));
    }

    private static Optional<SessionIntent> understood(CliConversation.Spoken turn) {
        return turn.reply().interpretations().stream().findFirst().map(first -> first.intent());
    }

    private static Map<String, String> slots(SessionIntent intent) {
        Map<String, String> slots = new LinkedHashMap<>();
        intent.slots().forEach((name, value) -> {
            if (value.isFilled()) {
                slots.put(name, value.text());
            }
        });
        return slots;
    }
}
