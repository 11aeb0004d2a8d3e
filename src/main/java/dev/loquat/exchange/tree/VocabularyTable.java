package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reads a custom vocabulary as the console exports it by itself: phrase, weight and what is written, with tabs between. */
final class VocabularyTable {

    private VocabularyTable() {}

    static ObjectNode read(String text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("customVocabularyItems");
        text.lines()
                .map(line -> List.of(line.split("\t", -1)))
                .filter(cells -> !cells.get(0).isBlank() && !cells.get(0).equals("phrase"))
                .forEach(cells -> item(items.addObject(), cells));
        return Canonical.of(json);
    }

    private static void item(ObjectNode item, List<String> cells) {
        item.put("phrase", cells.get(0).strip());
        if (cells.size() > 1 && !cells.get(1).isBlank()) {
            item.put("weight", cells.get(1).strip());
        }
        if (cells.size() > 2 && !cells.get(2).isBlank()) {
            item.put("displayAs", cells.get(2).strip());
        }
    }
}
