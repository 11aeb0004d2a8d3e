package dev.loquat.evaluation.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.nlu.template.SlotSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One JSON object: a text with spans, as the SNIPS data of Coucke et al. 2018 is often told, or tokens with BIO tags (Ramshaw and
 * Marcus 1995), of which the text is made by putting a blank between them.
 */
final class AnnotatedLine implements LineFormat<LabelledUtterance> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What a template can name. */
    private static final Pattern SLOT_NAME = Pattern.compile("[0-9A-Za-z_.-]+");

    @Override
    public LabelledUtterance read(String line) throws MalformedLine {
        JsonNode json = parse(line);
        require(json.path("intent").isTextual() && !json.path("intent").asText().isBlank(), "no \"intent\"");
        if (json.has("tokens")) {
            return tagged(json);
        }
        require(
                json.path("text").isTextual() && !json.path("text").asText().isBlank(),
                "neither \"text\" nor \"tokens\"");
        String text = json.path("text").asText();
        return new LabelledUtterance(text, json.path("intent").asText(), spans(json.path("spans"), text.length()));
    }

    @Override
    public String expected() {
        return "JSON lines, {\"text\", \"intent\", \"spans\": [{\"start\", \"end\", \"slot\"}]} or {\"tokens\", \"tags\","
                + " \"intent\"}";
    }

    private JsonNode parse(String line) throws MalformedLine {
        try {
            JsonNode json = JSON.readTree(line);
            require(json.isObject(), "not a JSON object");
            return json;
        } catch (JsonProcessingException e) {
            throw new MalformedLine("not JSON (" + e.getOriginalMessage() + "); expected " + expected());
        }
    }

    private void require(boolean isMet, String problem) throws MalformedLine {
        if (!isMet) {
            throw new MalformedLine(problem + "; expected " + expected());
        }
    }

    private void requireName(String slot) throws MalformedLine {
        require(
                SLOT_NAME.matcher(slot).matches(),
                "the slot \"" + slot + "\" has more than letters, digits, '_', '.' and '-'");
    }

    private List<SlotSpan> spans(JsonNode spans, int length) throws MalformedLine {
        require(spans.isArray() || spans.isMissingNode(), "\"spans\" is no list");
        List<SlotSpan> slots = new ArrayList<>();
        for (JsonNode span : spans) {
            int start = span.path("start").asInt(-1);
            int end = span.path("end").asInt(-1);
            require(span.path("slot").isTextual(), "a span without \"slot\"");
            requireName(span.path("slot").asText());
            require(
                    start >= 0 && start < end && end <= length,
                    "the span " + span + " is not within the text of " + length + " characters");
            slots.add(new SlotSpan(span.path("slot").asText(), start, end));
        }
        slots.sort(Comparator.comparingInt(SlotSpan::start));
        for (int i = 1; i < slots.size(); i++) {
            require(
                    slots.get(i - 1).end() <= slots.get(i).start(),
                    "two spans overlap at " + slots.get(i).start());
        }
        return slots;
    }

    private LabelledUtterance tagged(JsonNode json) throws MalformedLine {
        JsonNode tokens = json.path("tokens");
        JsonNode tags = json.path("tags");
        require(tokens.isArray() && !tokens.isEmpty(), "\"tokens\" is no list, or an empty one");
        require(tags.size() == tokens.size(), tokens.size() + " tokens with " + tags.size() + " tags");
        BioSpans spans = new BioSpans();
        for (int i = 0; i < tokens.size(); i++) {
            String tag = tags.path(i).asText();
            require(tag.equals("O") || tag.matches("[BI]-.+"), "the tag \"" + tag + "\" is none of O, B-…, I-…");
            requireName(tag.equals("O") ? tag : tag.substring(2));
            spans.add(tokens.path(i).asText(), tag);
        }
        return new LabelledUtterance(spans.text(), json.path("intent").asText(), spans.slots());
    }
}
