package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotCapture;
import dev.loquat.bot.SubSlots;
import dev.loquat.exchange.tree.Members;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A slot, as {@code Slot.json} has it. */
final class SlotForm {

    private static final String ELICITATION = "valueElicitationSetting";
    private static final String CAPTURE = "slotCaptureSetting";
    private static final String CONSTRAINT = "slotConstraint";
    private static final String OBFUSCATION = "obfuscationSetting";
    private static final String OBFUSCATED = "DefaultObfuscation";
    private static final String PIECES = "slotSpecifications";

    private final ElicitationForm elicitations;
    private final OutcomeForm outcomes;
    private final HookForm hooks;

    SlotForm(Set<String> slotNames) {
        ResponseForm responses = new ResponseForm(new MessageTexts(slotNames));
        this.elicitations = new ElicitationForm(slotNames, responses);
        this.outcomes = new OutcomeForm(responses);
        this.hooks = new HookForm(outcomes);
    }

    Slot read(ObjectNode json, LexMembers lex) {
        ObjectNode elicitation = Members.object(json, ELICITATION).orElseGet(JsonNodeFactory.instance::objectNode);
        return new Slot(
                Members.text(json, "name").orElse(""),
                BuiltinNames.slotType(Members.text(json, "slotTypeName").orElse("")),
                Members.text(json, "description").orElse(""),
                !Members.text(elicitation, CONSTRAINT).equals(Optional.of("Optional")),
                elicitations.prompt(elicitation),
                elicitations.utterances(elicitation),
                elicitations.defaults(elicitation),
                Members.object(json, OBFUSCATION)
                        .flatMap(setting -> Members.text(setting, "obfuscationSettingType"))
                        .equals(Optional.of(OBFUSCATED)),
                Members.object(json, "multipleValuesSetting")
                        .filter(setting -> Members.flag(setting, "allowMultipleValues", false))
                        .isPresent(),
                Optional.empty(),
                Members.object(elicitation, CAPTURE).map(this::capture).orElse(SlotCapture.NONE),
                elicitations.waitAndContinue(elicitation),
                Members.object(json, "subSlotSetting").map(this::subSlots),
                lex);
    }

    private SlotCapture capture(ObjectNode json) {
        return new SlotCapture(
                outcomes.read(json, "capture"),
                outcomes.read(json, "failure"),
                hooks.read(json),
                hooks.readElicitation(json));
    }

    private SubSlots subSlots(ObjectNode json) {
        Map<String, SubSlots.Elicitation> pieces = new LinkedHashMap<>();
        Members.object(json, PIECES).ifPresent(all -> {
            ElicitationForm form = elicitations.ofPieces(new LinkedHashSet<>(Members.names(all)));
            all.properties()
                    .forEach(piece -> Members.object(all, piece.getKey())
                            .ifPresent(specification -> pieces.put(piece.getKey(), piece(specification, form))));
        });
        return new SubSlots(Members.text(json, "expression"), pieces);
    }

    private static SubSlots.Elicitation piece(ObjectNode json, ElicitationForm form) {
        ObjectNode elicitation = Members.object(json, ELICITATION).orElseGet(JsonNodeFactory.instance::objectNode);
        return new SubSlots.Elicitation(
                BuiltinNames.slotType(Members.text(json, "slotTypeId").orElse("")),
                form.prompt(elicitation),
                form.defaults(elicitation),
                form.utterances(elicitation),
                form.waitAndContinue(elicitation));
    }

    ObjectNode write(Slot slot) {
        ObjectNode elicitation = new Written()
                .text(CONSTRAINT, slot.isRequired() ? "Required" : "Optional")
                .all(elicitations.write(slot.prompt(), slot.defaults(), slot.utterances(), slot.waitAndContinue()))
                .object(CAPTURE, write(slot.capture()))
                .json();
        Written written = new Written()
                .text("name", slot.name())
                .text("description", slot.description())
                .text("slotTypeName", BuiltinNames.inLex(slot.type()))
                .object(ELICITATION, elicitation)
                .object("subSlotSetting", slot.subSlots().map(this::write));
        if (slot.isObfuscated()) {
            written.object(
                    OBFUSCATION,
                    new Written().text("obfuscationSettingType", OBFUSCATED).json());
        }
        if (slot.allowsMultipleValues()) {
            written.object(
                    "multipleValuesSetting",
                    new Written().flag("allowMultipleValues", true).json());
        }
        return written.json();
    }

    private ObjectNode write(SlotCapture capture) {
        return new Written()
                .all(outcomes.write(capture.captured(), "capture"))
                .all(outcomes.write(capture.failure(), "failure"))
                .all(hooks.write(capture.hook(), capture.elicitationHook()))
                .json();
    }

    private ObjectNode write(SubSlots subSlots) {
        ObjectNode pieces = JsonNodeFactory.instance.objectNode();
        subSlots.elicitations()
                .forEach((name, piece) -> pieces.set(
                        name,
                        new Written()
                                .text("slotTypeId", BuiltinNames.inLex(piece.type()))
                                .object(
                                        ELICITATION,
                                        elicitations.write(
                                                piece.prompt(),
                                                piece.defaults(),
                                                piece.utterances(),
                                                piece.waitAndContinue()))
                                .json()));
        return new Written()
                .text("expression", subSlots.expression())
                .object(PIECES, pieces)
                .json();
    }
}
