package dev.loquat.bot.yaml;

import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Response;
import dev.loquat.bot.yaml.Written.Items;
import dev.loquat.bot.yaml.Written.Layout;
import java.util.List;
import java.util.Optional;

/** Writes what {@link ResponseReader} reads: a text, variations, or messages one after the other. */
final class ResponseWriter {

    private ResponseWriter() {}

    /** Empty when nothing is said. */
    static Optional<Written> write(Response response) {
        return response.equals(Response.NONE) ? Optional.empty() : Optional.of(form(response));
    }

    static Written form(Response response) {
        return response.groups().size() == 1 && response.allowsInterrupt()
                ? group(response.groups().get(0), Layout.SPREAD)
                : new WrittenFields()
                        .put("messages", messages(response.groups()))
                        .flag("allowInterrupt", response.allowsInterrupt(), true)
                        .compact();
    }

    /** The value of {@code messages}; the message alone when there is but one. */
    static Written messages(List<MessageGroup> groups) {
        boolean isOne = groups.size() == 1 && groups.get(0).variations().size() == 1;
        return isOne
                ? message(groups.get(0).variations().get(0))
                : new Items(
                        groups.stream()
                                .map(group -> group(group, Layout.COMPACT))
                                .toList(),
                        Layout.SPREAD);
    }

    private static Written group(MessageGroup group, Layout layout) {
        List<Written> variations =
                group.variations().stream().map(ResponseWriter::message).toList();
        return variations.size() == 1 ? variations.get(0) : new Items(variations, layout);
    }

    private static Written message(Message message) {
        if (message instanceof Message.PlainText text) {
            return Written.text(text.value());
        }
        if (message instanceof Message.Ssml ssml) {
            return new WrittenFields().put("ssml", Written.text(ssml.value())).compact();
        }
        if (message instanceof Message.CustomPayload payload) {
            return new WrittenFields()
                    .put("payload", Written.text(payload.value()))
                    .compact();
        }
        return new WrittenFields()
                .put("card", card((Message.ImageResponseCard) message))
                .in(Layout.SPREAD);
    }

    private static Written card(Message.ImageResponseCard card) {
        List<Written> buttons =
                card.buttons().stream().map(ResponseWriter::button).toList();
        return new WrittenFields()
                .put("title", Written.text(card.title()))
                .text("subtitle", card.subtitle())
                .text("imageUrl", card.imageUrl())
                .put("buttons", buttons.isEmpty() ? Optional.empty() : Optional.of(Written.list(buttons)))
                .compact();
    }

    private static Written button(Message.Button button) {
        return button.text().equals(button.value())
                ? Written.text(button.text())
                : new WrittenFields()
                        .put("text", Written.text(button.text()))
                        .put("value", Written.text(button.value()))
                        .compact();
    }
}
