package dev.loquat.nlu.repair;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.Repair;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads, in one language, what users say of the conversation itself: yes, no, never mind, say that again. Thread-safe. */
public interface ConversationWords {

    /** Those of a locale's language; English ones for a language that has none of its own. */
    static ConversationWords of(String localeId) {
        return Languages.KNOWN.computeIfAbsent(
                BotLocale.languageOf(localeId),
                language -> WrittenWords.of(language)
                        .<ConversationWords>map(written -> written)
                        .orElse(Languages.ENGLISH));
    }

    /** How the utterance, or its beginning, says yes or no; empty when it does not begin so. */
    Optional<YesNoReading> yesNo(TokenizedText text);

    /** What the utterance asks for; empty unless all of it is about the conversation. */
    Optional<Repair> repair(TokenizedText text);

    /** Whether the utterance corrects what was said before. */
    boolean isCorrection(TokenizedText text);

    /** The token at which the new value begins, behind words of correction; 0 when the utterance does not begin with such. */
    int startOfContent(TokenizedText text);

    /** The languages that somebody has used so far. */
    final class Languages {

        private static final ConversationWords ENGLISH = new EnglishWords();
        private static final Map<String, ConversationWords> KNOWN = new ConcurrentHashMap<>();

        private Languages() {}
    }
}
