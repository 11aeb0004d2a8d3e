package dev.loquat.bot.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sample utterance: words, {@code {Slot}} for a slot's value, {@code [optional words]}, {@code (this|that)}. A backslash
 * takes the meaning from the character after it.
 *
 * @param source the template as it was written
 * @param root what it means
 */
public record UtteranceTemplate(String source, TemplateNode root) {

    /**
     * Reads a template.
     *
     * @throws InvalidTemplate when a bracket is not closed, not opened or empty; it knows the offset
     */
    public static UtteranceTemplate parse(String source) {
        return new UtteranceTemplate(source, TemplateParser.parse(source));
    }

    /** The template that stands for just this text, whatever marks are in it. */
    public static UtteranceTemplate literal(String text) {
        return parse(text.replaceAll("[\\\\(){}|\\[\\]]", "\\\\$0"));
    }

    /** The names of the slots in it, each once, in the order of their first mention. */
    public List<String> slotNames() {
        return slotNames(root).distinct().toList();
    }

    /**
     * The utterances that it stands for, the fullest first, without repetition.
     *
     * @param limit the most that are made, so that nested choices cannot exhaust the memory
     */
    public List<ExpandedUtterance> expand(int limit) {
        return TemplateExpansion.expand(root, limit);
    }

    /** How many utterances it stands for, repetitions among them counted; a billion stands for any number above. */
    public long expansionCount() {
        return TemplateExpansion.count(root);
    }

    private static Stream<String> slotNames(TemplateNode node) {
        return node.match(new TemplateNode.Cases<>() {
            @Override
            public Stream<String> words(TemplateNode.Words words) {
                return Stream.empty();
            }

            @Override
            public Stream<String> slot(TemplateNode.SlotReference slot) {
                return Stream.of(slot.name());
            }

            @Override
            public Stream<String> sequence(TemplateNode.Sequence sequence) {
                return sequence.parts().stream().flatMap(UtteranceTemplate::slotNames);
            }

            @Override
            public Stream<String> choice(TemplateNode.Choice choice) {
                return choice.alternatives().stream().flatMap(UtteranceTemplate::slotNames);
            }

            @Override
            public Stream<String> optional(TemplateNode.OptionalPart optional) {
                return slotNames(optional.part());
            }
        });
    }
}
