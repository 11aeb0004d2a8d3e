package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.condition.InvalidCondition;
import dev.loquat.bot.condition.SubSlotExpression;
import dev.loquat.exchange.tree.Members;
import java.util.Set;
import java.util.function.Consumer;

/** The pieces of a slot. It says of each piece that its type has how it is asked for, and which of them do. */
final class UsablePieces {

    static final String MEMBER = "subSlotSetting";

    private static final String SPECIFICATIONS = "slotSpecifications";
    private static final String TYPE = "slotTypeId";
    private static final String EXPRESSION = "expression";

    private final KnownNames known;
    private final UsableTypeName typeName;
    private final Consumer<String> found;

    /**
     * @param found takes what was left out, in words
     */
    UsablePieces(KnownNames known, Consumer<String> found) {
        this.known = known;
        this.typeName = new UsableTypeName(known, found);
        this.found = found;
    }

    void mend(ObjectNode slot) {
        String type = slot.path("slotTypeName").asText();
        Set<String> pieces = known.pieces(type);
        Members.object(slot, MEMBER).ifPresent(setting -> {
            if (pieces.isEmpty()) {
                found.accept("pieces of a slot whose type has none");
                slot.remove(MEMBER);
            } else {
                Members.object(setting, SPECIFICATIONS).ifPresent(all -> specifications(all, type));
                expression(setting, pieces);
            }
        });
    }

    private void specifications(ObjectNode all, String type) {
        for (String name : Members.names(all)) {
            if (!known.pieces(type).contains(name)) {
                found.accept("the piece '" + name + "', which the type of the slot does not have");
                all.remove(name);
            }
        }
        for (String name : Members.names(all)) {
            Members.object(all, name).ifPresent(piece -> mend(piece, known.pieceType(type, name)));
        }
    }

    private void mend(ObjectNode piece, String type) {
        if (Members.text(piece, TYPE).filter(said -> !said.isBlank()).isEmpty()) {
            piece.put(TYPE, type);
        }
        typeName.mendPiece(piece, TYPE);
    }

    private void expression(ObjectNode setting, Set<String> pieces) {
        Members.text(setting, EXPRESSION)
                .filter(expression -> !isExpression(expression, pieces))
                .ifPresent(it -> {
                    found.accept(
                            "the expression '" + it + "', which cannot be read or is about pieces that are not there");
                    setting.remove(EXPRESSION);
                });
    }

    private static boolean isExpression(String text, Set<String> pieces) {
        try {
            return pieces.containsAll(SubSlotExpression.parse(text).names());
        } catch (InvalidCondition unreadable) {
            return false;
        }
    }
}
