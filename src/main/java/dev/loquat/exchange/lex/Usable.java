package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.tree.Members;
import java.util.function.Consumer;

/**
 * What of an intent, a slot or a slot type can be used. Drafts and exports of which files are missing lead to intents, slots and slot
 * types that are not there, and edited ones have what Lex would not take; such a step, branch or member is left out here, for it can do
 * nothing, and goes back to Lex as it came.
 */
final class Usable {

    private Usable() {}

    /**
     * An intent without what cannot be used.
     *
     * @param found takes what was left out, in words
     */
    static ObjectNode intent(KnownNames known, ObjectNode json, Consumer<String> found) {
        String name = KnownNames.name(json).orElse("");
        ObjectNode intent = json.deepCopy();
        new UsableSignature(known, name, found).mend(intent);
        new UsableParts(known, name, found).mend(intent);
        return intent;
    }

    /** The same for a slot of an intent. */
    static ObjectNode slot(KnownNames known, ObjectNode json, String intent, Consumer<String> found) {
        ObjectNode slot = json.deepCopy();
        UsableElicitation elicitation = new UsableElicitation(known, found);
        elicitation.mendType(slot);
        new UsablePieces(known, found).mend(slot);
        elicitation.mendConstraint(slot);
        new UsableParts(known, intent, found).mend(slot);
        return slot;
    }

    /** The same for a slot type. */
    static ObjectNode slotType(KnownNames known, ObjectNode json, Consumer<String> found) {
        UsableTypeName typeName = new UsableTypeName(known, found);
        ObjectNode type = json.deepCopy();
        Members.object(type, "compositeSlotTypeSetting")
                .ifPresent(setting ->
                        Members.objects(setting, "subSlots").forEach(piece -> typeName.mendPiece(piece, "slotTypeId")));
        UsablePattern.mend(type, found);
        return type;
    }
}
