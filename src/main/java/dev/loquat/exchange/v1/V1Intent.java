package dev.loquat.exchange.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.CanonicalForm;
import dev.loquat.exchange.tree.Members;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** An intent of V1. */
final class V1Intent {

    private static final List<String> SAME = List.of(
            "name", "description", "parentIntentSignature", "inputContexts", "outputContexts", "kendraConfiguration");

    private final ObjectNode v1;
    private final V1SlotTypes types;
    private final Findings findings;
    private final ObjectNode intent = JsonNodeFactory.instance.objectNode();

    private V1Intent(ObjectNode v1, V1SlotTypes types, Findings findings) {
        this.v1 = v1;
        this.types = types;
        this.findings = findings;
    }

    /**
     * The intent in V2.
     *
     * @param types is told of the built-in types of its slots
     * @param locale collects what became of its features
     */
    static BotTree.Intent read(ObjectNode v1, V1SlotTypes types, Findings locale) {
        return new V1Intent(v1, types, locale.within(Members.text(v1, "name").orElse(""))).read();
    }

    private BotTree.Intent read() {
        SAME.stream().filter(v1::has).forEach(name -> intent.set(name, v1.get(name)));
        utterances();
        functions();
        confirmation();
        closing();
        List<ObjectNode> slots =
                Members.objects(v1, "slots").stream().map(this::slot).toList();
        return new BotTree.Intent(CanonicalForm.intent(intent), slots, false);
    }

    private void utterances() {
        ArrayNode utterances = intent.putArray("sampleUtterances");
        texts(v1.path("sampleUtterances"))
                .forEach(text -> utterances.addObject().put("utterance", text));
    }

    private void functions() {
        Members.object(v1, "dialogCodeHook").ifPresent(hook -> {
            intent.putObject("dialogCodeHook").put("enabled", true);
            function(hook);
        });
        Members.object(v1, "fulfillmentActivity")
                .flatMap(activity -> Members.object(activity, "codeHook"))
                .ifPresent(hook -> {
                    intent.putObject("fulfillmentCodeHook").put("enabled", true);
                    function(hook);
                });
    }

    private void function(ObjectNode hook) {
        Members.text(hook, "uri")
                .ifPresent(uri -> findings.approximated(
                        "the Lambda function " + uri,
                        "the function that the bot's alias names is called instead; it has to take events of V2"));
    }

    private void confirmation() {
        V1Messages.prompt(v1, "confirmationPrompt", findings).ifPresent(prompt -> {
            ObjectNode setting = intent.putObject("intentConfirmationSetting").put("isActive", true);
            setting.set("promptSpecification", prompt);
            V1Messages.response(v1, "rejectionStatement", findings)
                    .ifPresent(response -> setting.set("declinationResponse", response));
        });
    }

    /** A follow-up asks whether there is anything else; what comes closest is to wait for the next wish. */
    private void closing() {
        Optional<ObjectNode> followUp =
                Members.object(v1, "followUpPrompt").flatMap(prompt -> V1Messages.response(prompt, "prompt", findings));
        Optional<ObjectNode> closing =
                V1Messages.response(v1, "conclusionStatement", findings).or(() -> followUp);
        closing.ifPresent(response -> {
            ObjectNode setting = intent.putObject("intentClosingSetting").put("isActive", true);
            setting.set("closingResponse", response);
            if (followUp.isPresent()) {
                setting.putObject("nextStep").putObject("dialogAction").put("type", "ElicitIntent");
                findings.approximated(
                        "the follow-up prompt",
                        "it is said at the end and the bot waits for another intent, without a 'no'");
            }
        });
    }

    private ObjectNode slot(ObjectNode v1Slot) {
        String name = Members.text(v1Slot, "name").orElse("");
        Findings within = findings.within(name);
        Members.integer(v1Slot, "priority")
                .ifPresent(priority ->
                        priorities().addObject().put("slotName", name).put("priority", priority));
        ObjectNode slot = JsonNodeFactory.instance.objectNode().put("name", name);
        Members.text(v1Slot, "description").ifPresent(text -> slot.put("description", text));
        slot.put("slotTypeName", types.name(Members.text(v1Slot, "slotType").orElse(""), within));
        if (Members.text(v1Slot, "obfuscationSetting").equals(Optional.of("DEFAULT_OBFUSCATION"))) {
            slot.putObject("obfuscationSetting").put("obfuscationSettingType", "DefaultObfuscation");
        }
        elicitation(slot.putObject("valueElicitationSetting"), v1Slot, within);
        return CanonicalForm.slot(slot);
    }

    private static void elicitation(ObjectNode setting, ObjectNode v1Slot, Findings within) {
        setting.put("slotConstraint", Members.text(v1Slot, "slotConstraint").orElse("Required"));
        V1Messages.prompt(v1Slot, "valueElicitationPrompt", within)
                .ifPresent(prompt -> setting.set("promptSpecification", prompt));
        Members.object(v1Slot, "defaultValueSpec")
                .ifPresent(defaults -> setting.set("defaultValueSpecification", defaults));
        ArrayNode utterances = setting.putArray("sampleUtterances");
        texts(v1Slot.path("sampleUtterances"))
                .forEach(text -> utterances.addObject().put("utterance", text));
    }

    private ArrayNode priorities() {
        return intent.get("slotPriorities") instanceof ArrayNode list ? list : intent.putArray("slotPriorities");
    }

    /** People leave blanks where V1 lets them. */
    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(text -> text.asText().strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
