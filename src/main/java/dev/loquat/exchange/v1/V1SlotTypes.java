package dev.loquat.exchange.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.bot.NameInWords;
import dev.loquat.bot.SlotType;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.Members;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Slot types of V1: custom ones, and the names of built-in ones, which V2 writes otherwise or no longer has. */
final class V1SlotTypes {

    /** Beside those that differ in letter case only. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("AMAZON.FOUR_DIGIT_NUMBER", "AMAZON.Number"),
            Map.entry("AMAZON.US_CITY", "AMAZON.City"),
            Map.entry("AMAZON.EUROPE_CITY", "AMAZON.City"),
            Map.entry("AMAZON.AT_CITY", "AMAZON.City"),
            Map.entry("AMAZON.DE_CITY", "AMAZON.City"),
            Map.entry("AMAZON.GB_CITY", "AMAZON.City"),
            Map.entry("AMAZON.US_STATE", "AMAZON.State"),
            Map.entry("AMAZON.REGION", "AMAZON.State"),
            Map.entry("AMAZON.ADMINISTRATIVEAREA", "AMAZON.State"),
            Map.entry("AMAZON.US_FIRST_NAME", "AMAZON.FirstName"),
            Map.entry("AMAZON.GB_FIRST_NAME", "AMAZON.FirstName"),
            Map.entry("AMAZON.DE_FIRST_NAME", "AMAZON.FirstName"),
            Map.entry("AMAZON.US_LAST_NAME", "AMAZON.LastName"),
            Map.entry("AMAZON.POSTALADDRESS", "AMAZON.StreetName"),
            Map.entry("AMAZON.STREETADDRESS", "AMAZON.StreetName"));

    private final Set<String> open = new LinkedHashSet<>();

    /** The name of a slot's type in V2. A built-in type that V2 has not becomes an open type of the bot's own. */
    String name(String v1, Findings findings) {
        if (!v1.startsWith(SlotType.BUILTIN_PREFIX)) {
            return v1;
        }
        Optional<String> same = BuiltinSlotType.signatures().stream()
                .filter(name -> name.equalsIgnoreCase(v1))
                .findFirst();
        return same.or(() -> Optional.ofNullable(RENAMED.get(v1.toUpperCase(Locale.ROOT))))
                .orElseGet(() -> openType(v1, findings));
    }

    private String openType(String v1, Findings findings) {
        String name = v1.substring(SlotType.BUILTIN_PREFIX.length());
        open.add(name);
        findings.approximated("the slot type " + v1, "an open type '" + name + "' takes its place; give it examples");
        return name;
    }

    /** The bot's own types, and the open ones that its slots need. */
    List<ObjectNode> all(List<ObjectNode> v1) {
        List<ObjectNode> all =
                new ArrayList<>(v1.stream().map(V1SlotTypes::slotType).toList());
        open.forEach(name -> all.add(openType(name)));
        return all;
    }

    private static ObjectNode slotType(ObjectNode v1) {
        ObjectNode type = JsonNodeFactory.instance.objectNode();
        Members.text(v1, "name").ifPresent(name -> type.put("name", name));
        Members.text(v1, "description").ifPresent(text -> type.put("description", text));
        Members.text(v1, "parentSlotTypeSignature").ifPresent(parent -> type.put("parentSlotTypeSignature", parent));
        ArrayNode values = type.putArray("slotTypeValues");
        Members.objects(v1, "enumerationValues").forEach(value -> value(values.addObject(), value));
        ObjectNode selection = type.putObject("valueSelectionSetting");
        selection.put(
                "resolutionStrategy", Members.text(v1, "valueSelectionStrategy").orElse("ORIGINAL_VALUE"));
        Members.objects(v1, "slotTypeConfigurations").stream()
                .flatMap(configuration -> Members.object(configuration, "regexConfiguration").stream())
                .flatMap(regex -> Members.text(regex, "pattern").stream())
                .findFirst()
                .ifPresent(pattern -> selection.putObject("regexFilter").put("pattern", pattern));
        return type;
    }

    /** V1 lets a value be its own synonym. */
    private static void value(ObjectNode json, ObjectNode v1) {
        String value = Members.text(v1, "value").orElse("");
        json.putObject("sampleValue").put("value", value);
        ArrayNode synonyms = json.putArray("synonyms");
        Set<String> different = new LinkedHashSet<>();
        v1.path("synonyms").forEach(synonym -> different.add(synonym.asText()));
        different.stream()
                .filter(synonym -> !synonym.equals(value))
                .forEach(synonym -> synonyms.addObject().put("value", synonym));
    }

    private static ObjectNode openType(String name) {
        ObjectNode type = JsonNodeFactory.instance.objectNode().put("name", name);
        type.putArray("slotTypeValues").addObject().putObject("sampleValue").put("value", NameInWords.of(name));
        type.putObject("valueSelectionSetting").put("resolutionStrategy", "ORIGINAL_VALUE");
        return type;
    }
}
