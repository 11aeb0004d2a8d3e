package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Message;
import dev.loquat.exchange.tree.Members;
import java.util.List;
import java.util.Optional;

/** A message: one of four members says its kind. */
final class MessageForm {

    private final MessageTexts texts;

    MessageForm(MessageTexts texts) {
        this.texts = texts;
    }

    Optional<Message> read(ObjectNode json) {
        return content(json, "plainTextMessage")
                .<Message>map(Message.PlainText::new)
                .or(() -> content(json, "ssmlMessage").map(Message.Ssml::new))
                .or(() -> content(json, "customPayload").map(Message.CustomPayload::new))
                .or(() -> Members.object(json, "imageResponseCard")
                        .filter(card -> text(card, "title").isPresent())
                        .map(this::card));
    }

    private Optional<String> content(ObjectNode json, String kind) {
        return Members.object(json, kind)
                .flatMap(message -> Members.text(message, "value"))
                .filter(text -> !text.isBlank())
                .map(texts::read);
    }

    private Message card(ObjectNode json) {
        List<Message.Button> buttons = Members.objects(json, "buttonsList").stream()
                .flatMap(button -> button(button).stream())
                .toList();
        return new Message.ImageResponseCard(
                text(json, "title").orElse(""), text(json, "subtitle"), text(json, "imageUrl"), buttons);
    }

    /** A button that sends nothing of its own sends what it shows. */
    private Optional<Message.Button> button(ObjectNode json) {
        return text(json, "text")
                .map(shown -> new Message.Button(shown, text(json, "value").orElse(shown)));
    }

    private Optional<String> text(ObjectNode json, String name) {
        return Members.text(json, name).filter(text -> !text.isBlank()).map(texts::read);
    }

    ObjectNode write(Message message) {
        if (message instanceof Message.ImageResponseCard card) {
            return new Written().object("imageResponseCard", card(card)).json();
        }
        if (message instanceof Message.Ssml ssml) {
            return content("ssmlMessage", ssml.value());
        }
        return message instanceof Message.CustomPayload payload
                ? content("customPayload", payload.value())
                : content("plainTextMessage", ((Message.PlainText) message).value());
    }

    private ObjectNode content(String kind, String value) {
        return new Written()
                .object(kind, new Written().text("value", texts.write(value)).json())
                .json();
    }

    private ObjectNode card(Message.ImageResponseCard card) {
        List<ObjectNode> buttons = card.buttons().stream()
                .map(button -> new Written()
                        .text("text", texts.write(button.text()))
                        .text("value", texts.write(button.value()))
                        .json())
                .toList();
        return new Written()
                .text("title", texts.write(card.title()))
                .text("subtitle", card.subtitle().map(texts::write))
                .text("imageUrl", card.imageUrl().map(texts::write))
                .list("buttonsList", buttons)
                .json();
    }
}
