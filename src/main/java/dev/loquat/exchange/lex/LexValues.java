package dev.loquat.exchange.lex;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.LexMembers;
import java.util.Map;

/** Members that only Lex knows, as JSON and as plain values. */
final class LexValues {

    private static final JsonMapper JSON = new JsonMapper();

    private LexValues() {}

    static LexMembers read(ObjectNode json) {
        return json.isEmpty()
                ? LexMembers.NONE
                : new LexMembers(JSON.convertValue(json, new TypeReference<Map<String, Object>>() {}));
    }

    static ObjectNode write(LexMembers members) {
        return JSON.valueToTree(members.members());
    }
}
