package dev.loquat.speech.grammar;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.conversation.DialogAction;
import dev.loquat.speech.SpeechContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes grammars for the states of dialogs, and keeps those that were used last. The same bot and state give the same
 * grammar. May be used from any number of threads.
 */
public final class Grammars {

    private static final int KEPT = 64;

    private final Vocabulary vocabulary;
    private final BuiltinPhrases builtins;
    private final Homophones homophones;
    private final Map<SpeechContext, Grammar> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SpeechContext, Grammar> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param vocabulary the words of the recogniser's model
     * @param language its language, such as {@code en}
     */
    public Grammars(Vocabulary vocabulary, String language) {
        this.vocabulary = vocabulary;
        builtins = new BuiltinPhrases(language);
        homophones = Homophones.of(builtins);
    }

    /** The grammar for what the user is likely to say now. */
    public Grammar of(SpeechContext context) {
        SpeechContext state =
                new SpeechContext(context.locale(), context.intent(), focus(context.dialogAction()), context.hints());
        synchronized (kept) {
            return kept.computeIfAbsent(state, this::make);
        }
    }

    private Grammar make(SpeechContext context) {
        BotLocale locale = context.locale();
        Optional<Intent> inProgress = context.intent().flatMap(locale::intent);
        return new GrammarDraft(locale, builtins, homophones, vocabulary, context.hints())
                .of(inProgress, context.dialogAction());
    }

    /** Only a slot or a confirmation asked for makes a difference. */
    private static DialogAction focus(DialogAction action) {
        return switch (action.type()) {
            case ELICIT_SLOT, CONFIRM_INTENT -> action;
            default -> DialogAction.NONE;
        };
    }
}
