package dev.loquat.bot.template;

import dev.loquat.bot.template.ExpandedUtterance.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes of a template the utterances that it stands for. */
final class TemplateExpansion implements TemplateNode.Cases<List<List<Part>>> {

    private final int limit;

    private TemplateExpansion(int limit) {
        this.limit = limit;
    }

    static List<ExpandedUtterance> expand(TemplateNode root, int limit) {
        Set<ExpandedUtterance> expanded = new LinkedHashSet<>();
        for (List<Part> parts : root.match(new TemplateExpansion(limit))) {
            List<Part> joined = joinWords(parts);
            if (!joined.isEmpty()) {
                expanded.add(new ExpandedUtterance(joined));
            }
        }
        return List.copyOf(expanded);
    }

    @Override
    public List<List<Part>> words(TemplateNode.Words words) {
        return List.of(List.of(new Part(words.text(), false)));
    }

    @Override
    public List<List<Part>> slot(TemplateNode.SlotReference slot) {
        return List.of(List.of(new Part(slot.name(), true)));
    }

    @Override
    public List<List<Part>> sequence(TemplateNode.Sequence sequence) {
        List<List<Part>> soFar = List.of(List.of());
        for (TemplateNode part : sequence.parts()) {
            soFar = product(soFar, part.match(this));
        }
        return soFar;
    }

    @Override
    public List<List<Part>> choice(TemplateNode.Choice choice) {
        return choice.alternatives().stream()
                .flatMap(alternative -> alternative.match(this).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public List<List<Part>> optional(TemplateNode.OptionalPart optional) {
        List<List<Part>> withAndWithout = new ArrayList<>(optional.part().match(this));
        withAndWithout.add(List.of());
        return withAndWithout;
    }

    private List<List<Part>> product(List<List<Part>> heads, List<List<Part>> tails) {
        List<List<Part>> product = new ArrayList<>();
        for (List<Part> head : heads) {
            for (List<Part> tail : tails) {
                if (product.size() == limit) {
                    return product;
                }
                List<Part> both = new ArrayList<>(head);
                both.addAll(tail);
                product.add(both);
            }
        }
        return product;
    }

    private static List<Part> joinWords(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            if (part.isSlot()) {
                flush(words, joined);
                joined.add(part);
            } else {
                words.append(part.text());
            }
        }
        flush(words, joined);
        return joined;
    }

    private static void flush(StringBuilder words, List<Part> into) {
        String text = words.toString().strip().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
            into.add(new Part(text, false));
        }
        words.setLength(0);
    }
}
