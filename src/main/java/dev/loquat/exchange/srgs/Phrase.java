package dev.loquat.exchange.srgs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A beginning of what a rule accepts.
 *
 * @param words said so far
 * @param out what they mean so far
 * @param rules what the rules mean that were referred to, by their names
 * @param latest what the last of them means
 */
record Phrase(String words, Meaning out, Map<String, Meaning> rules, Meaning latest) {

    static final Phrase EMPTY = new Phrase("", Meaning.NONE, Map.of(), Meaning.NONE);

    /** Keeps a copy of the map, in its order. */
    Phrase {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    Phrase saying(String more) {
        return new Phrase((words + " " + more).strip(), out, rules, latest);
    }

    Phrase meaning(Meaning other) {
        return new Phrase(words, other, rules, latest);
    }

    /** The same, and then what another rule accepts. */
    Phrase then(String rule, Phrase said) {
        Meaning meant = said.out().orElse(said.words());
        Map<String, Meaning> more = new LinkedHashMap<>(rules);
        more.put(rule, meant);
        return new Phrase((words + " " + said.words()).strip(), out, more, meant);
    }
}
