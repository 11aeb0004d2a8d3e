package dev.loquat.cli;

import dev.loquat.LoquatException;
import dev.loquat.runtime.Loquat;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.speech.SpeechUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code loquat talk}: a conversation by microphone and loudspeaker. */
@Command(
        name = "talk",
        mixinStandardHelpOptions = true,
        description = "Speak with a bot: Enter begins and ends what you say, /quit leaves.")
final class TalkCommand implements Callable<Integer> {

    @Mixin
    private BotOptions options = new BotOptions();

    private final Terminal terminal = Terminal.standard();
    private final BufferedReader keyboard =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private boolean isSilent;

    @Override
    public Integer call() throws IOException {
        // A microphone that is missing shows before models are loaded.
        SoundCard.record(() -> false);
        try (Loquat loquat = options.open(terminal)) {
            CliConversation conversation = CliConversation.begin(loquat, options);
            terminal.note("Press Enter, speak, press Enter. /quit leaves.");
            for (String line = keyboard.readLine(); goesOn(line); line = keyboard.readLine()) {
                turn(conversation);
            }
        }
        return ExitCode.OK;
    }

    private static boolean goesOn(@Nullable String line) {
        return line != null && !line.strip().equals("/quit");
    }

    private void turn(CliConversation conversation) {
        terminal.note("listening");
        try {
            CliConversation.Spoken turn = conversation.hear(SoundCard.record(this::isSpeaking), SoundCard.RECORDED);
            terminal.note("you  " + turn.reply().trace().understanding().inputTranscript());
            turn.texts().forEach(terminal::result);
            play(conversation, turn);
        } catch (NoSoundCard gone) {
            throw gone;
        } catch (LoquatException refused) {
            terminal.note("loquat: " + refused.getMessage());
        }
    }

    private boolean isSpeaking() {
        try {
            if (!keyboard.ready()) {
                return true;
            }
            keyboard.readLine();
            return false;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Where the bot cannot be heard, it can be read; that is said once. */
    private void play(CliConversation conversation, CliConversation.Spoken turn) {
        if (isSilent) {
            return;
        }
        try {
            SoundCard.play(conversation.aloud(turn, ReplyAudio.PCM));
        } catch (SpeechUnavailable | NoSoundCard missing) {
            isSilent = true;
            terminal.note("loquat: " + missing.getMessage());
        }
    }
}
