package dev.loquat.exchange.v1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.InvalidArchive;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.CanonicalForm;
import dev.loquat.exchange.tree.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an export of Lex V1: a bot, or an intent by itself. */
public final class V1Reader {

    private static final String RESOURCE = "resource";
    private static final String FALLBACK = "AMAZON.FallbackIntent";

    private final ObjectNode resource;
    private final Findings findings;

    private V1Reader(ObjectNode resource, Findings findings) {
        this.resource = resource;
        this.findings = findings;
    }

    /** Whether this is an export of Lex V1. */
    public static boolean isExport(ObjectNode json) {
        return json.path("metadata").has("importType") && json.path(RESOURCE).isObject();
    }

    /**
     * The bot in V2.
     *
     * @param findings collects what became of its features
     * @throws InvalidArchive when it is a slot type by itself
     */
    public static BotTree read(ObjectNode json, Findings findings) {
        ObjectNode resource = Members.object(json, RESOURCE).orElseGet(JsonNodeFactory.instance::objectNode);
        if (!resource.has("intents") && !resource.has("sampleUtterances")) {
            throw new InvalidArchive("the export of Lex V1 has no intents; expected the export of a bot or an intent");
        }
        return new V1Reader(resource, findings).bot();
    }

    private BotTree bot() {
        ObjectNode bot = JsonNodeFactory.instance.objectNode();
        copy("name", bot);
        copy("description", bot);
        copy("idleSessionTTLInSeconds", bot);
        if (resource.has("childDirected")) {
            bot.putObject("dataPrivacy").set("childDirected", resource.get("childDirected"));
        }
        return new BotTree(CanonicalForm.bot(bot), List.of(locale()), false);
    }

    private BotTree.Locale locale() {
        ObjectNode locale = JsonNodeFactory.instance.objectNode();
        String id = Members.text(resource, "locale").orElse("en_US").replace('-', '_');
        locale.put("identifier", id);
        copy("nluIntentConfidenceThreshold", locale);
        Members.text(resource, "voiceId")
                .filter(voice -> !voice.equals("0"))
                .ifPresent(voice -> locale.putObject("voiceSettings").put("voiceId", voice));
        V1SlotTypes types = new V1SlotTypes();
        List<ObjectNode> v1Intents = resource.has("intents") ? Members.objects(resource, "intents") : List.of(resource);
        List<BotTree.Intent> intents = new ArrayList<>(v1Intents.stream()
                .map(intent -> V1Intent.read(intent, types, findings.within(id)))
                .toList());
        fallback(intents).ifPresent(intents::add);
        List<ObjectNode> slotTypes = types.all(Members.objects(resource, "slotTypes")).stream()
                .map(CanonicalForm::slotType)
                .toList();
        return new BotTree.Locale(CanonicalForm.locale(locale), intents, slotTypes, Optional.empty());
    }

    /** V1 asks the bot's clarification prompt when it understands nothing, V2 has an intent for that. */
    private Optional<BotTree.Intent> fallback(List<BotTree.Intent> intents) {
        boolean hasOne = intents.stream()
                .anyMatch(intent ->
                        Members.text(intent.intent(), "parentIntentSignature").equals(Optional.of(FALLBACK)));
        Optional<ObjectNode> clarification = V1Messages.response(resource, "clarificationPrompt", findings);
        Optional<ObjectNode> abort = V1Messages.response(resource, "abortStatement", findings);
        if (hasOne) {
            clarification.ifPresent(it ->
                    findings.dropped("the clarification prompt", "the bot has a fallback intent that speaks instead"));
            return Optional.empty();
        }
        clarification.ifPresent(it -> {
            findings.approximated("the clarification prompt", "the fallback intent says it, however often it has to");
            abort.ifPresent(unused -> findings.dropped("the abort statement", "the fallback intent speaks instead"));
        });
        return Optional.of(fallback(clarification.or(() -> abort)));
    }

    private static BotTree.Intent fallback(Optional<ObjectNode> response) {
        ObjectNode intent = JsonNodeFactory.instance.objectNode();
        intent.put("name", "FallbackIntent").put("parentIntentSignature", FALLBACK);
        response.ifPresent(said ->
                intent.putObject("intentClosingSetting").put("isActive", true).set("closingResponse", said));
        return new BotTree.Intent(CanonicalForm.intent(intent), List.of(), false);
    }

    private void copy(String name, ObjectNode to) {
        if (resource.has(name)) {
            to.set(name, resource.get(name));
        }
    }
}
