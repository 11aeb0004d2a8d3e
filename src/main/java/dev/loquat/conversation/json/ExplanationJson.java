package dev.loquat.conversation.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.conversation.explanation.IntentReasons;
import dev.loquat.conversation.explanation.LogitParts;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.conversation.explanation.SlotReasons;

/** The reasons for a reading as JSON; the reading itself is not in it. */
public final class ExplanationJson {

    /** Terms add up from hundreds of small parts; whoever looks for a reason finds it among the first. */
    private static final int TERMS = 20;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExplanationJson() {}

    /** The explanation as one object. */
    public static ObjectNode write(Explanation explanation) {
        ObjectNode json =
                JSON.objectNode().put("threshold", explanation.threshold()).put("fit", explanation.fit());
        ArrayNode templates = json.putArray("templates");
        explanation
                .templates()
                .forEach(hit -> templates
                        .addObject()
                        .put("template", hit.template())
                        .put("intent", hit.intent())
                        .put("isExact", hit.isExact()));
        ArrayNode intents = json.putArray("intents");
        explanation.intents().forEach(reasons -> intents.add(intent(reasons)));
        ArrayNode slots = json.putArray("slots");
        explanation.slots().forEach(reasons -> slots.add(slots(reasons)));
        return json;
    }

    private static ObjectNode intent(IntentReasons reasons) {
        ObjectNode json = JSON.objectNode()
                .put("intent", reasons.intent())
                .put("confidence", reasons.confidence())
                .put("share", reasons.share());
        json.set("logit", logit(reasons.logit()));
        ArrayNode nearest = json.putArray("nearest");
        reasons.nearest()
                .forEach(near -> nearest.addObject().put("text", near.text()).put("similarity", near.similarity()));
        return json;
    }

    private static ObjectNode logit(LogitParts logit) {
        ObjectNode json = JSON.objectNode()
                .put("sum", logit.sum())
                .put("intercept", logit.intercept())
                .put("sentence", logit.sentence())
                .put("ofTerms", logit.ofTerms());
        ArrayNode terms = json.putArray("terms");
        logit.terms().stream()
                .limit(TERMS)
                .forEach(term -> terms.addObject().put("term", term.term()).put("contribution", term.contribution()));
        return json;
    }

    private static ObjectNode slots(SlotReasons reasons) {
        ObjectNode json = JSON.objectNode().put("intent", reasons.intent());
        ArrayNode candidates = json.putArray("candidates");
        reasons.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
        return json;
    }

    private static ObjectNode candidate(SlotCandidate candidate) {
        ObjectNode json = JSON.objectNode()
                .put("slot", candidate.slot())
                .put("text", candidate.text())
                .put("start", candidate.start())
                .put("end", candidate.end())
                .put("source", candidate.source())
                .put("outcome", candidate.outcome().name());
        candidate
                .winner()
                .ifPresent(winner ->
                        json.putObject("winner").put("slot", winner.slot()).put("text", winner.text()));
        candidate
                .rank()
                .ifPresent(rank -> json.putObject("rank")
                        .put("sum", rank.sum())
                        .put("value", rank.value())
                        .put("context", rank.context())
                        .put("tag", rank.tag())
                        .put("length", rank.length())
                        .put("elicited", rank.elicited())
                        .put("filled", rank.filled())
                        .put("order", rank.order()));
        return json;
    }
}
