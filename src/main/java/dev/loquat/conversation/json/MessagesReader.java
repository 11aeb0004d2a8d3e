package dev.loquat.conversation.json;

import static dev.loquat.conversation.json.JsonMembers.given;
import static dev.loquat.conversation.json.JsonMembers.requireArray;
import static dev.loquat.conversation.json.JsonMembers.requireObject;
import static dev.loquat.conversation.json.JsonMembers.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.bot.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads messages. */
final class MessagesReader {

    private MessagesReader() {}

    static List<Message> messages(JsonNode json, String path) {
        requireArray(json, path);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            message(json.get(i), path + "[" + i + "]").ifPresent(messages::add);
        }
        return messages;
    }

    static Optional<Message> message(JsonNode json, String path) {
        requireObject(json, path);
        String type = text(json.path("contentType"), path + ".contentType");
        Optional<String> content = given(json, "content").map(node -> text(node, path + ".content"));
        return switch (type) {
            case "PlainText" -> content.map(Message.PlainText::new);
            case "SSML" -> content.map(Message.Ssml::new);
            case "CustomPayload" -> content.map(Message.CustomPayload::new);
            case "ImageResponseCard" -> Optional.of(card(json.path("imageResponseCard"), path + ".imageResponseCard"));
            default ->
                throw new InvalidJson(
                        path + ".contentType",
                        "'" + type + "'",
                        "one of PlainText, SSML, CustomPayload, ImageResponseCard");
        };
    }

    private static Message card(JsonNode json, String path) {
        requireObject(json, path);
        List<Message.Button> buttons = new ArrayList<>();
        JsonNode list = json.path("buttons");
        for (int i = 0; i < list.size(); i++) {
            String at = path + ".buttons[" + i + "]";
            buttons.add(new Message.Button(
                    text(list.get(i).path("text"), at + ".text"),
                    text(list.get(i).path("value"), at + ".value")));
        }
        return new Message.ImageResponseCard(
                text(json.path("title"), path + ".title"),
                given(json, "subtitle").map(node -> text(node, path + ".subtitle")),
                given(json, "imageUrl").map(node -> text(node, path + ".imageUrl")),
                buttons);
    }
}
