package dev.loquat.bot.yaml;

import dev.loquat.bot.Prompt;
import dev.loquat.bot.Prompt.Selection;
import dev.loquat.bot.PromptAttempt;
import dev.loquat.bot.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a question: a response, or an object that says more about how it is asked. */
final class PromptReader {

    static final String ORDERED = "Ordered";

    private static final String RANDOM = "Random";
    private static final int MAX_RETRIES = 5;

    private final ResponseReader responses;

    PromptReader(ResponseReader responses) {
        this.responses = responses;
    }

    /**
     * A prompt, with its own {@code retries} or those that stand beside it.
     *
     * @param beside the {@code retries} of the object that has the prompt
     */
    Prompt read(YamlNode node, Optional<YamlNode> beside) {
        if (!node.resembles(Shape.PROMPT)) {
            return new Prompt(responses.response(node), retries(beside));
        }
        Optional<YamlFields> fields = node.fields(Shape.PROMPT);
        Optional<YamlNode> own = fields.flatMap(it -> it.get("retries"));
        if (own.isPresent()) {
            beside.ifPresent(twice -> twice.error("'retries' stands here and in the prompt; keep one of them"));
        }
        int retries = retries(own.or(() -> beside));
        return fields.map(it -> prompt(it, retries)).orElseGet(() -> new Prompt(Response.NONE, retries));
    }

    private Prompt prompt(YamlFields fields, int retries) {
        Map<String, PromptAttempt> attempts = fields.get("attempts")
                .map(node -> AttemptReader.read(node, retries))
                .orElse(Map.of());
        return new Prompt(
                responses.messages(fields, true),
                retries,
                Scalars.flag(fields, "allowInterrupt", true),
                fields.get("selection").flatMap(PromptReader::selection).orElse(Selection.RANDOM),
                attempts);
    }

    private static Optional<Selection> selection(YamlNode node) {
        return node.text(RANDOM + " or " + ORDERED).flatMap(text -> switch (text) {
            case RANDOM -> Optional.of(Selection.RANDOM);
            case ORDERED -> Optional.of(Selection.ORDERED);
            default -> {
                node.unknown("selection", text, List.of(RANDOM, ORDERED));
                yield Optional.empty();
            }
        });
    }

    private static int retries(Optional<YamlNode> node) {
        return node.flatMap(it -> Scalars.integer(it, 0, MAX_RETRIES)).orElse(Prompt.DEFAULT_RETRIES);
    }
}
