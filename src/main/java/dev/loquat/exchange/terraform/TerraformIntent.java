package dev.loquat.exchange.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.CanonicalForm;
import dev.loquat.exchange.tree.Members;
import java.util.List;
import java.util.Optional;

/** An intent of a configuration. */
final class TerraformIntent {

    private static final int RETRIES = 2;
    private static final String RETRIES_NAME = "max_retries";

    private TerraformIntent() {}

    static BotTree.Intent read(TerraformReader.Named named) {
        ObjectNode json = named.json();
        ObjectNode intent = JsonNodeFactory.instance.objectNode().put("name", named.name());
        TerraformReader.copy(json, "description", intent, "description");
        TerraformReader.copy(json, "sample_utterances", intent, "sampleUtterances");
        TerraformReader.copy(json, "dialog_code_hook", intent, "dialogCodeHook");
        TerraformReader.copy(json, "fulfillment_code_hook", intent, "fulfillmentCodeHook");
        if (isFallback(named)) {
            intent.put("parentIntentSignature", "AMAZON.FallbackIntent").remove("sampleUtterances");
        }
        response(json, "initial_response")
                .ifPresent(said -> intent.putObject("initialResponseSetting").set("initialResponse", said));
        response(json, "closing_prompt")
                .ifPresent(said -> intent.putObject("intentClosingSetting").set("closingResponse", said));
        confirmation(json).ifPresent(setting -> intent.set("intentConfirmationSetting", setting));
        List<ObjectNode> slots = TerraformReader.named(json.path("slots")).stream()
                .map(TerraformIntent::slot)
                .toList();
        return new BotTree.Intent(CanonicalForm.intent(intent), slots, false);
    }

    private static boolean isFallback(TerraformReader.Named named) {
        return named.name().equals("FallbackIntent")
                || named.json().path("intent_type").asText().equals("FallbackIntent");
    }

    private static Optional<ObjectNode> confirmation(ObjectNode json) {
        return response(json, "confirmation_prompt").map(prompt -> {
            JsonNode said = json.path("confirmation_prompt");
            retries(said, prompt);
            TerraformReader.copy(said, "message_selection_strategy", prompt, "messageSelectionStrategy");
            ObjectNode setting = JsonNodeFactory.instance.objectNode();
            setting.set("promptSpecification", prompt);
            response(json, "confirmation_response").ifPresent(it -> setting.set("confirmationResponse", it));
            response(json, "declination_response").ifPresent(it -> setting.set("declinationResponse", it));
            response(json, "failure_response").ifPresent(it -> setting.set("failureResponse", it));
            return setting;
        });
    }

    private static ObjectNode slot(TerraformReader.Named named) {
        ObjectNode json = named.json();
        ObjectNode slot = JsonNodeFactory.instance.objectNode().put("name", named.name());
        TerraformReader.copy(json, "description", slot, "description");
        TerraformReader.copy(json, "slot_type", slot, "slotTypeName");
        TerraformReader.copy(json, "obfuscation", slot.putObject("obfuscationSetting"), "obfuscationSettingType");
        ObjectNode elicitation = slot.putObject("valueElicitationSetting");
        elicitation.put("slotConstraint", json.path("required").asBoolean(false) ? "Required" : "Optional");
        if (json.path("prompt").isTextual()) {
            ObjectNode prompt = elicitation.putObject("promptSpecification");
            group(prompt, plain(json.path("prompt").asText()), json.path("prompt_variations"));
            retries(json, prompt);
            TerraformReader.copy(json, "allow_interrupt", prompt, "allowInterrupt");
            TerraformReader.copy(json, "message_selection_strategy", prompt, "messageSelectionStrategy");
        }
        return CanonicalForm.slot(slot);
    }

    private static void retries(JsonNode json, ObjectNode prompt) {
        prompt.put("maxRetries", json.path(RETRIES_NAME).asInt(RETRIES));
    }

    /** A message with its variations; what is said in SSML is another variation, which speaks for the same. */
    private static Optional<ObjectNode> response(ObjectNode json, String name) {
        return Members.object(json, name)
                .filter(said -> said.path("message").isTextual())
                .map(said -> {
                    ObjectNode response = JsonNodeFactory.instance.objectNode();
                    ArrayNode variations =
                            group(response, plain(said.path("message").asText()), said.path("variations"));
                    Members.text(said, "ssml_message")
                            .ifPresent(ssml -> variations
                                    .addObject()
                                    .putObject("ssmlMessage")
                                    .put("value", ssml));
                    return response;
                });
    }

    private static ArrayNode group(ObjectNode response, ObjectNode message, JsonNode others) {
        ObjectNode group = response.putArray("messageGroupsList").addObject();
        group.set("message", message);
        ArrayNode variations = group.putArray("variations");
        others.forEach(other -> variations.add(plain(other.asText())));
        return variations;
    }

    private static ObjectNode plain(String text) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("plainTextMessage").put("value", text);
        return message;
    }
}
