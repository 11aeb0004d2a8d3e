package dev.loquat.bot.yaml;

import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the bot says at one point: a message, a list of variations of it, or {@code messages} one after the other. */
final class ResponseReader {

    private static final int MAX_GROUPS = 5;

    private final MessageReader messages;

    ResponseReader(IntentScope scope) {
        this.messages = new MessageReader(scope);
    }

    /** The response under this key; nothing is said when there is no such key. */
    Response response(YamlFields fields, String key) {
        return fields.get(key).map(this::response).orElse(Response.NONE);
    }

    Response response(YamlNode node) {
        return node.resembles(Shape.RESPONSE)
                ? node.fields(Shape.RESPONSE)
                        .map(fields -> messages(fields, Scalars.flag(fields, "allowInterrupt", true)))
                        .orElse(Response.NONE)
                : response(List.of(node), true);
    }

    /** The value of {@code messages}: a list with an item for each message, or the only message. */
    Response messages(YamlFields fields, boolean allowsInterrupt) {
        return fields.required("messages", "expected a list with an item for each message")
                .map(node -> response(node.oneOrMore(), allowsInterrupt))
                .orElse(Response.NONE);
    }

    private Response response(List<YamlNode> nodes, boolean allowsInterrupt) {
        if (nodes.size() > MAX_GROUPS) {
            nodes.get(MAX_GROUPS).error("expected at most " + MAX_GROUPS + " messages, found " + nodes.size());
        }
        List<MessageGroup> groups = new ArrayList<>();
        nodes.forEach(node -> group(node).ifPresent(groups::add));
        return new Response(groups, allowsInterrupt);
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
}
