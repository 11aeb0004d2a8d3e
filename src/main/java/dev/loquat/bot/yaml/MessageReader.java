package dev.loquat.bot.yaml;

import dev.loquat.bot.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one message: a text, or an object that says what kind of content it is. */
final class MessageReader {

    private static final int MAX_BUTTONS = 5;

    /** {@code {Slot}}; in a payload of JSON a brace is followed by a quote or a space. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)\\{([0-9A-Za-z_-]+(?:\\.[0-9A-Za-z_-]+)?)\\}");

    private final IntentScope scope;

    MessageReader(IntentScope scope) {
        this.scope = scope;
    }

    Optional<Message> read(YamlNode node) {
        Optional<Message> message = node.isMap() ? node.fields(Shape.MESSAGE).flatMap(this::ofKind) : plainText(node);
        return message.map(it -> scope.places().put(it, node));
    }

    private Optional<Message> ofKind(YamlFields fields) {
        List<String> kinds = Shape.MESSAGE.keys().stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            fields.object()
                    .error("expected exactly one of " + String.join(", ", Shape.MESSAGE.keys()) + ", found "
                            + (kinds.isEmpty() ? "none" : String.join(" and ", kinds)));
            return Optional.empty();
        }
        String kind = kinds.get(0);
        return fields.get(kind).flatMap(node -> switch (kind) {
            case "ssml" -> content(node, "SSML").map(Message.Ssml::new);
            case "payload" -> content(node, "a payload").map(Message.CustomPayload::new);
            case "card" -> node.fields(Shape.CARD).flatMap(this::card);
            default -> plainText(node);
        });
    }

    private Optional<Message> plainText(YamlNode node) {
        return content(node, "a text").map(Message.PlainText::new);
    }

    private Optional<Message> card(YamlFields fields) {
        Optional<String> title =
                fields.required("title", "a card has a heading").flatMap(node -> content(node, "a title"));
        List<YamlNode> nodes = fields.get("buttons")
                .map(node -> node.list("a list of buttons"))
                .orElse(List.of());
        if (nodes.size() > MAX_BUTTONS) {
            nodes.get(MAX_BUTTONS).error("expected at most " + MAX_BUTTONS + " buttons, found " + nodes.size());
        }
        List<Message.Button> buttons =
                nodes.stream().map(this::button).flatMap(Optional::stream).toList();
        Optional<String> subtitle = fields.get("subtitle").flatMap(node -> content(node, "a subtitle"));
        Optional<String> imageUrl = fields.get("imageUrl").flatMap(node -> content(node, "a picture's address"));
        return title.map(text -> new Message.ImageResponseCard(text, subtitle, imageUrl, buttons));
    }

    /** A text is the short form of a button that sends what it shows. */
    private Optional<Message.Button> button(YamlNode node) {
        if (!node.isMap()) {
            return content(node, "a button").map(text -> new Message.Button(text, text));
        }
        return node.fields(Shape.BUTTON).flatMap(fields -> {
            Optional<String> text =
                    fields.required("text", "a button shows a text").flatMap(it -> content(it, "a text"));
            Optional<String> value =
                    fields.get("value").flatMap(it -> content(it, "a value")).or(() -> text);
            return text.map(shown -> new Message.Button(shown, value.orElse(shown)));
        });
    }

    private Optional<String> content(YamlNode node, String expected) {
        Optional<String> text = node.prose(expected);
        text.ifPresent(content -> checkPlaceholders(node, content));
        return text;
    }

    private void checkPlaceholders(YamlNode node, String content) {
        Matcher matcher = PLACEHOLDER.matcher(content);
        while (matcher.find()) {
            List<String> path = List.of(matcher.group(1).split("\\."));
            scope.checkSlot(path, node, node.placeOf(content, matcher.start()));
        }
    }

    /** The slots that a text mentions, and with a dot between the names their pieces. */
    static List<String> slotsIn(String content) {
        return PLACEHOLDER
                .matcher(content)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
