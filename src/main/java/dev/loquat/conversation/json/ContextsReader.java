package dev.loquat.conversation.json;

import static dev.loquat.conversation.json.JsonMembers.given;
import static dev.loquat.conversation.json.JsonMembers.number;
import static dev.loquat.conversation.json.JsonMembers.requireArray;
import static dev.loquat.conversation.json.JsonMembers.requireObject;
import static dev.loquat.conversation.json.JsonMembers.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.conversation.ActiveContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads active contexts. */
final class ContextsReader {

    private final Instant now;

    /**
     * @param now the time from which the contexts' life counts
     */
    ContextsReader(Instant now) {
        this.now = now;
    }

    List<ActiveContext> contexts(JsonNode json, String path) {
        requireArray(json, path);
        List<ActiveContext> contexts = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            contexts.add(context(json.get(i), path + "[" + i + "]"));
        }
        return contexts;
    }

    private ActiveContext context(JsonNode json, String path) {
        requireObject(json, path);
        JsonNode life = json.path("timeToLive");
        long seconds = number(life.path("timeToLiveInSeconds"), path + ".timeToLive.timeToLiveInSeconds", 86_400);
        long turns = number(life.path("turnsToLive"), path + ".timeToLive.turnsToLive", 20);
        return new ActiveContext(
                text(json.path("name"), path + ".name"),
                now.plusSeconds(seconds),
                (int) turns,
                given(json, "contextAttributes")
                        .map(map -> JsonMembers.strings(map, path + ".contextAttributes"))
                        .orElse(Map.of()));
    }
}
