package dev.loquat.speech.vosk;

import dev.loquat.bot.BotLocale;
import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.SpeechContext;
import dev.loquat.speech.grammar.Grammar;
import dev.loquat.speech.grammar.Grammars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;

/** A loaded model, for any number of decodings at once. */
final class VoskModel implements AutoCloseable {

    private static final Pattern RATE = Pattern.compile("--sample-frequency=(\\d{4,6})");
    private static final int USUAL_RATE = 16_000;

    static {
        // JNA hands strings over in the platform's encoding otherwise; Vosk's words are UTF-8.
        System.setProperty("jna.encoding", "UTF-8");
        LibVosk.setLogLevel(LogLevel.WARNINGS);
    }

    private final Model model;
    private final int rate;
    private final Optional<Grammars> grammars;
    /** One processor is for those who are heard with the grammar. */
    private final Semaphore spareProcessors = new Semaphore(Runtime.getRuntime().availableProcessors() - 1);

    private boolean isClosed;

    /**
     * Loads a model.
     *
     * @param folder with {@code am}, {@code graph} and {@code conf}, or all their files in one, as older models are
     * @param language of the bot, such as {@code en}
     */
    VoskModel(Path folder, String language) {
        try {
            model = new Model(folder.toString());
            rate = rate(folder);
        } catch (IOException e) {
            throw new AudioRejected("The speech model in " + folder + " cannot be loaded (" + e.getMessage()
                    + "); unpack it again, so that its folders am, conf and graph lie in there.");
        }
        Path graph = Files.isDirectory(folder.resolve("graph")) ? folder.resolve("graph") : folder;
        // Large models have one fixed graph, HCLG.fst, and take no grammar.
        grammars = Files.exists(graph.resolve("Gr.fst"))
                ? Optional.of(new Grammars(FstVocabulary.read(graph), language))
                : Optional.empty();
    }

    /** Samples a second that it wants. */
    int rate() {
        return rate;
    }

    /** The grammar for what the user is likely to say; empty when the model takes none or any words may come. */
    Optional<Grammar> grammar(SpeechContext context) {
        return elicitsFreeForm(context) ? Optional.empty() : grammars.map(all -> all.of(context));
    }

    synchronized Decoding decode(Optional<Grammar> grammar) {
        requireOpen();
        return new Decoding(model, rate, grammar);
    }

    /** Finds what else the grammar's words may have been. */
    synchronized AlternativeDecoding decodeAlternatives(Grammar grammar) {
        requireOpen();
        return new AlternativeDecoding(model, rate, grammar);
    }

    /** Decodes for alternatives and freely beside another decoding; empty when no processor is free for that. */
    Optional<DecodingAhead> decodeAhead(Grammar grammar) {
        return spareProcessors.tryAcquire()
                ? Optional.of(new DecodingAhead(
                        decodeAlternatives(grammar), decode(Optional.empty()), spareProcessors::release))
                : Optional.empty();
    }

    private void requireOpen() {
        if (isClosed) {
            throw new IllegalStateException("the speech recogniser is closed");
        }
    }

    /** Frees the model when the last decoding is through: Vosk counts them. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            model.close();
        }
    }

    private static int rate(Path folder) throws IOException {
        Path conf = folder.resolve("conf").resolve("mfcc.conf");
        if (!Files.exists(conf)) {
            return USUAL_RATE;
        }
        Matcher matcher = RATE.matcher(Files.readString(conf));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : USUAL_RATE;
    }

    private static boolean elicitsFreeForm(SpeechContext context) {
        BotLocale locale = context.locale();
        return context.dialogAction()
                .slotToElicit()
                .flatMap(name -> context.intent().flatMap(locale::intent).flatMap(intent -> intent.slot(name)))
                .filter(slot -> slot.type().equals("AMAZON.FreeFormInput"))
                .isPresent();
    }
}
