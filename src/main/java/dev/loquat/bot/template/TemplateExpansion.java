package dev.loquat.bot.template;

import dev.loquat.bot.template.ExpandedUtterance.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes of a template the utterances that it stands for. They are numbered: the choices of a template are the digits of a
 * number of mixed radix, whose last digit is the last choice, and 0 is the fullest utterance. When there are more than
 * wanted, the numbers taken are a golden-ratio step apart, which is co-prime to their count, so that every choice varies
 * among the few that are made.
 */
final class TemplateExpansion implements TemplateNode.Cases<Stream<Part>> {

    /** Far more than anybody expands; products of counts must not overflow. */
    private static final long MOST = 1L << 30;

    private static final double GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

    /** What is left of the number for the choices further to the left. */
    private long number;

    private TemplateExpansion(long number) {
        this.number = number;
    }

    static List<ExpandedUtterance> expand(TemplateNode root, int limit) {
        long count = root.match(TemplateCount.INSTANCE);
        long step = count > limit ? coprimeStep(count) : 1;
        Set<ExpandedUtterance> expanded = new LinkedHashSet<>();
        for (long i = 0; i < Math.min(count, limit); i++) {
            List<Part> parts = joinWords(
                    root.match(new TemplateExpansion(i * step % count)).toList());
            if (!parts.isEmpty()) {
                expanded.add(new ExpandedUtterance(parts));
            }
        }
        return List.copyOf(expanded);
    }

    @Override
    public Stream<Part> words(TemplateNode.Words words) {
        return Stream.of(new Part(words.text(), false));
    }

    @Override
    public Stream<Part> slot(TemplateNode.SlotReference slot) {
        return Stream.of(new Part(slot.name(), true));
    }

    @Override
    public Stream<Part> sequence(TemplateNode.Sequence sequence) {
        Stream<Part> parts = Stream.empty();
        for (int i = sequence.parts().size() - 1; i >= 0; i--) {
            parts = Stream.concat(sequence.parts().get(i).match(this), parts);
        }
        return parts;
    }

    @Override
    public Stream<Part> choice(TemplateNode.Choice choice) {
        long count = choice.match(TemplateCount.INSTANCE);
        long digit = number % count;
        number /= count;
        for (TemplateNode alternative : choice.alternatives()) {
            long size = alternative.match(TemplateCount.INSTANCE);
            if (digit < size) {
                return alternative.match(new TemplateExpansion(digit));
            }
            digit -= size;
        }
        throw new IllegalStateException("the alternatives of a choice are as many as it counts");
    }

    @Override
    public Stream<Part> optional(TemplateNode.OptionalPart optional) {
        long size = optional.part().match(TemplateCount.INSTANCE);
        long count = optional.match(TemplateCount.INSTANCE);
        long digit = number % count;
        number /= count;
        return digit < size ? optional.part().match(new TemplateExpansion(digit)) : Stream.empty();
    }

    private static long coprimeStep(long count) {
        long step = Math.max(1, Math.round(count / GOLDEN_RATIO));
        while (greatestCommonDivisor(step, count) != 1) {
            step++;
        }
        return step;
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
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

    /** How many utterances a piece stands for, at most {@link #MOST}. */
    private enum TemplateCount implements TemplateNode.Cases<Long> {
        INSTANCE;

        @Override
        public Long words(TemplateNode.Words words) {
            return 1L;
        }

        @Override
        public Long slot(TemplateNode.SlotReference slot) {
            return 1L;
        }

        @Override
        public Long sequence(TemplateNode.Sequence sequence) {
            return sequence.parts().stream()
                    .map(part -> part.match(this))
                    .reduce(1L, (one, other) -> Math.min(MOST, one * other));
        }

        @Override
        public Long choice(TemplateNode.Choice choice) {
            return choice.alternatives().stream()
                    .map(alternative -> alternative.match(this))
                    .reduce(0L, (one, other) -> Math.min(MOST, one + other));
        }

        @Override
        public Long optional(TemplateNode.OptionalPart optional) {
            return Math.min(MOST, 1 + optional.part().match(this));
        }
    }
}
