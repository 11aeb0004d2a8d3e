package dev.loquat.exchange.v1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.Members;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prompts and statements. In V1 messages of one group number are variations of each other, and without numbers all of them are;
 * a response card stands beside them as JSON in a string.
 */
final class V1Messages {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MESSAGES = "messages";
    private static final String CARD = "responseCard";

    /** Lex V2's limit for {@code maxRetries}. */
    private static final int MAX_RETRIES = 5;

    private static final int DEFAULT_ATTEMPTS = 3;

    private V1Messages() {}

    /** A statement as a response; empty when it says nothing. */
    static Optional<ObjectNode> response(ObjectNode owner, String name, Findings findings) {
        return Members.object(owner, name)
                .map(statement -> groups(statement, findings))
                .filter(groups -> !groups.isEmpty())
                .map(groups -> {
                    ObjectNode response = JsonNodeFactory.instance.objectNode();
                    response.set("messageGroupsList", groups);
                    return response.put("allowInterrupt", true);
                });
    }

    /** A prompt. V1 counts how often it asks, V2 how often it asks again. */
    static Optional<ObjectNode> prompt(ObjectNode owner, String name, Findings findings) {
        int attempts = Members.object(owner, name)
                .map(prompt -> Members.integer(prompt, "maxAttempts").orElse(DEFAULT_ATTEMPTS))
                .orElse(DEFAULT_ATTEMPTS);
        int retries = Math.min(MAX_RETRIES, Math.max(0, attempts - 1));
        return response(owner, name, findings).map(prompt -> prompt.put("maxRetries", retries));
    }

    private static ArrayNode groups(ObjectNode statement, Findings findings) {
        ArrayNode groups = JsonNodeFactory.instance.arrayNode();
        Map<Integer, List<ObjectNode>> messagesByGroup = Members.objects(statement, MESSAGES).stream()
                .filter(message -> Members.text(message, "content").isPresent())
                .collect(Collectors.groupingBy(
                        message -> Members.integer(message, "groupNumber").orElse(1),
                        LinkedHashMap::new,
                        Collectors.mapping(V1Messages::message, Collectors.toList())));
        messagesByGroup.values().forEach(messages -> add(groups, messages));
        Members.text(statement, CARD)
                .filter(card -> !card.isBlank())
                .ifPresent(card -> add(groups, cards(card, findings)));
        return groups;
    }

    private static void add(ArrayNode groups, Collection<ObjectNode> messages) {
        List<ObjectNode> different = messages.stream().distinct().toList();
        if (!different.isEmpty()) {
            ObjectNode group = groups.addObject();
            group.set("message", different.get(0));
            ArrayNode variations = group.putArray("variations");
            different.stream().skip(1).forEach(variations::add);
        }
    }

    private static ObjectNode message(ObjectNode message) {
        String kind = Members.text(message, "contentType").orElse("PlainText");
        String member = kind.equals("SSML")
                ? "ssmlMessage"
                : kind.equals("CustomPayload") ? "customPayload" : "plainTextMessage";
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject(member).put("value", Members.text(message, "content").orElse(""));
        return json;
    }

    private static List<ObjectNode> cards(String text, Findings findings) {
        try {
            return JSON.readTree(text) instanceof ObjectNode card
                    ? Members.objects(card, "genericAttachments").stream()
                            .map(V1Messages::card)
                            .toList()
                    : List.of();
        } catch (JsonProcessingException failure) {
            findings.dropped("a response card", "it is not JSON: " + failure.getOriginalMessage());
            return List.of();
        }
    }

    private static ObjectNode card(ObjectNode attachment) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode card = json.putObject("imageResponseCard");
        Members.text(attachment, "title").ifPresent(title -> card.put("title", title));
        Members.text(attachment, "subTitle").ifPresent(title -> card.put("subtitle", title));
        Members.text(attachment, "imageUrl").ifPresent(url -> card.put("imageUrl", url));
        ArrayNode buttons = card.putArray("buttonsList");
        Members.objects(attachment, "buttons").forEach(buttons::add);
        return json;
    }
}
