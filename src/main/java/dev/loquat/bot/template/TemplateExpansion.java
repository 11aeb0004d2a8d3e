package dev.loquat.bot.template;

import dev.loquat.bot.template.ExpandedUtterance.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes of a template the utterances that it stands for. They are numbered: the choices of a template are the digits of a
 * number of mixed radix, whose last digit is the last choice, and 0 is the fullest utterance. When there are more than
 * wanted, the numbers are drawn, always the same ones, so that every choice varies among the few that are made. (Steps of
 * an even width would not do: they fall into step with the radices.)
 */
final class TemplateExpansion implements TemplateNode.Cases<Stream<Part>> {

    /** Far more than anybody expands; products of counts must not overflow. */
    private static final long MOST = 1L << 30;

    /** Any fixed one: the same template expands to the same utterances on every machine. */
    private static final long SEED = 1;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What is left of the number for the choices further to the left. */
    private long number;

    private TemplateExpansion(long number) {
        this.number = number;
    }

    /** How many there are, at most {@link #MOST}. */
    static long count(TemplateNode root) {
        return root.match(TemplateCount.INSTANCE);
    }

    static List<ExpandedUtterance> expand(TemplateNode root, int limit) {
        long count = count(root);
        Set<ExpandedUtterance> expanded = new LinkedHashSet<>();
        numbers(count, limit).forEach(number -> {
            List<Part> parts =
                    joinWords(root.match(new TemplateExpansion(number)).toList());
            if (!parts.isEmpty()) {
                expanded.add(new ExpandedUtterance(parts));
            }
        });
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

    private static LongStream numbers(long count, int limit) {
        return count <= limit
                ? LongStream.range(0, count)
                : LongStream.concat(LongStream.of(0), new SplittableRandom(SEED).longs(0, count))
                        .distinct()
                        .limit(limit);
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
        String text = BLANKS.matcher(words.toString().strip()).replaceAll(" ");
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
