package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.tree.Members;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a slot takes and how it is asked for. */
final class UsableElicitation {

    private static final ResponseForm NO_TEXTS = new ResponseForm(new MessageTexts(Set.of()));
    private static final String TYPE = "slotTypeName";
    private static final String UTTERANCES = "sampleUtterances";
    private static final String ELICITATION = "valueElicitationSetting";
    private static final String MULTIPLE = "multipleValuesSetting";
    private static final String CONSTRAINT = "slotConstraint";

    private final UsableTypeName typeName;
    private final Consumer<String> found;

    /**
     * @param found takes what was left out, in words
     */
    UsableElicitation(KnownNames known, Consumer<String> found) {
        this.typeName = new UsableTypeName(known, found);
        this.found = found;
    }

    void mendType(ObjectNode slot) {
        if (Members.text(slot, TYPE).isEmpty()) {
            slot.put(TYPE, "");
        }
        typeName.mend(slot, TYPE);
        if (BuiltinNames.slotType(slot.path(TYPE).asText()).equals(BuiltinNames.ANYTHING)) {
            anything(slot);
        }
    }

    /** A slot that takes anything takes all that is said. */
    private void anything(ObjectNode slot) {
        if (slot.has(MULTIPLE)) {
            found.accept("several values of a slot that takes any input");
            slot.remove(MULTIPLE);
        }
        Members.object(slot, ELICITATION)
                .filter(elicitation -> elicitation.has(UTTERANCES))
                .ifPresent(elicitation -> {
                    found.accept("utterances of a slot that takes any input");
                    elicitation.remove(UTTERANCES);
                });
    }

    /** What has no question cannot be asked for; functions and utterances can fill it. A slot in pieces is asked for by them. */
    void mendConstraint(ObjectNode slot) {
        ObjectNode elicitation =
                slot.get(ELICITATION) instanceof ObjectNode object ? object : slot.putObject(ELICITATION);
        boolean isRequired = !Members.text(elicitation, CONSTRAINT).equals(Optional.of("Optional"));
        boolean isAsked = Members.object(elicitation, "promptSpecification")
                .filter(prompt -> !NO_TEXTS.read(prompt).isEmpty())
                .isPresent();
        if (isRequired && !isAsked && Members.object(slot, UsablePieces.MEMBER).isEmpty()) {
            found.accept("a required slot without a prompt, which cannot be asked for");
            elicitation.put(CONSTRAINT, "Optional");
        }
    }
}
