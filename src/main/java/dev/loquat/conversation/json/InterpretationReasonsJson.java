package dev.loquat.conversation.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.conversation.Interpretation;
import java.util.function.UnaryOperator;

/** Interpretations with the evidence for them, as traces and explanations show them; our own form, not Lex's. */
public final class InterpretationReasonsJson {

    private InterpretationReasonsJson() {}

    /**
     * An interpretation's intent, its confidence where it has one, and its evidence.
     *
     * @param shown what may be seen of words that may hold a hidden value
     */
    public static ObjectNode write(Interpretation interpretation, UnaryOperator<String> shown) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("intent", interpretation.intent().name());
        interpretation.nluConfidence().ifPresent(confidence -> json.put("nluConfidence", confidence));
        ArrayNode evidence = json.putArray("evidence");
        interpretation
                .evidence()
                .forEach(one -> evidence.addObject()
                        .put("kind", one.kind())
                        .put("detail", shown.apply(one.detail()))
                        .put("weight", one.weight()));
        return json;
    }
}
