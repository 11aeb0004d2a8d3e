package dev.loquat.bot.yaml;

import dev.loquat.bot.Prompt;
import dev.loquat.bot.Prompt.Selection;
import dev.loquat.bot.Response;
import java.util.Optional;

/** Writes a prompt and, where it is short enough to stand beside it, the number of its retries. */
final class PromptWriter {

    private final Prompt prompt;
    private final Response question;

    PromptWriter(Prompt prompt) {
        this.prompt = prompt;
        this.question = prompt.question();
    }

    Written form() {
        if (isResponse()) {
            return ResponseWriter.form(question);
        }
        return new WrittenFields()
                .put("messages", ResponseWriter.messages(question.groups()))
                .flag("allowInterrupt", prompt.allowsInterrupt() && question.allowsInterrupt(), true)
                .text("selection", prompt.selection() == Selection.ORDERED ? PromptReader.ORDERED : "")
                .put("attempts", AttemptWriter.write(prompt))
                .compact();
    }

    /** The {@code retries} beside the prompt. */
    Optional<Written> retries() {
        return prompt.retries() == Prompt.DEFAULT_RETRIES
                ? Optional.empty()
                : Optional.of(Written.integer(prompt.retries()));
    }

    /** Whether the question is all that there is to say, in a text or in variations. */
    boolean isShort() {
        return isResponse() && question.groups().size() == 1;
    }

    private boolean isResponse() {
        return prompt.allowsInterrupt()
                && question.allowsInterrupt()
                && prompt.selection() == Selection.RANDOM
                && prompt.attempts().isEmpty();
    }
}
