package dev.loquat.bot.yaml;

import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the bot says at one point: a message, a list of variations of it, or {@code messages} with several groups. */
final class ResponseReader {

    private static final int MAX_GROUPS = 5;
    private static final int MAX_RETRIES = 5;

    private final MessageReader messages;

    ResponseReader(List<String> slotNames, Places places) {
        this.messages = new MessageReader(slotNames, places);
    }

    /** The response under this key; nothing is said when there is no such key. */
    Response response(YamlFields fields, String key) {
        return fields.get(key).map(this::response).orElse(Response.NONE);
    }

    Response response(YamlNode node) {
        return node.resembles(Shape.RESPONSE)
                ? node.fields(Shape.RESPONSE).map(this::groups).orElse(Response.NONE)
                : response(List.of(node));
    }

    /**
     * A prompt, with its own {@code retries} or those that stand beside it.
     *
     * @param beside the {@code retries} of the object that has the prompt
     */
    Prompt prompt(YamlNode node, Optional<YamlNode> beside) {
        if (!node.resembles(Shape.PROMPT)) {
            return new Prompt(response(node), retries(beside));
        }
        Optional<YamlFields> fields = node.fields(Shape.PROMPT);
        Optional<YamlNode> own = fields.flatMap(it -> it.get("retries"));
        if (own.isPresent()) {
            beside.ifPresent(twice -> twice.error("'retries' stands here and in the prompt; keep one of them"));
        }
        return new Prompt(fields.map(this::groups).orElse(Response.NONE), retries(own.or(() -> beside)));
    }

    private Response groups(YamlFields fields) {
        return fields.required("messages", "expected a list with an item for each message")
                .map(node -> response(node.list("a list of messages")))
                .orElse(Response.NONE);
    }

    private Response response(List<YamlNode> nodes) {
        if (nodes.size() > MAX_GROUPS) {
            nodes.get(MAX_GROUPS).error("expected at most " + MAX_GROUPS + " messages, found " + nodes.size());
        }
        List<MessageGroup> groups = new ArrayList<>();
        nodes.forEach(node -> group(node).ifPresent(groups::add));
        return new Response(groups);
    }

    private Optional<MessageGroup> group(YamlNode node) {
        List<YamlNode> nodes = node.oneOrMore();
        if (nodes.isEmpty()) {
            node.error("expected a text or a list of variations, found an empty list");
        }
        List<Message> variations =
                nodes.stream().map(messages::read).flatMap(Optional::stream).toList();
        return variations.isEmpty() ? Optional.empty() : Optional.of(new MessageGroup(variations));
    }

    private static int retries(Optional<YamlNode> node) {
        return node.flatMap(it -> Scalars.integer(it, 0, MAX_RETRIES)).orElse(Prompt.DEFAULT_RETRIES);
    }
}
