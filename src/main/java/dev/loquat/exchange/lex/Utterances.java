package dev.loquat.exchange.lex;

import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.TemplateNode;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Utterances of Lex, in which only {@code {Slot}} means something, and templates, in which brackets do. */
final class Utterances {

    private static final Pattern SLOT = Pattern.compile("\\{([0-9A-Za-z_-]+)\\}");
    private static final Pattern SPECIAL = Pattern.compile("[\\[\\](){}|\\\\]");

    private Utterances() {}

    /** An utterance as a template that stands for nothing else; what is in braces but no slot is taken for words. */
    static UtteranceTemplate read(String utterance, Set<String> slotNames) {
        StringBuilder template = new StringBuilder();
        Matcher slots = SLOT.matcher(utterance);
        int end = 0;
        while (slots.find()) {
            if (slotNames.contains(slots.group(1))) {
                template.append(escaped(utterance.substring(end, slots.start())))
                        .append(slots.group());
                end = slots.end();
            }
        }
        template.append(escaped(utterance.substring(end)));
        return UtteranceTemplate.parse(template.toString());
    }

    private static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }

    /** The one utterance that a template stands for, blank by blank; empty when it stands for several. */
    static Optional<String> plain(UtteranceTemplate template) {
        return template.root().match(new PlainText());
    }

    /** The utterances that templates stand for, evenly of each when there are more than Lex takes. */
    static List<String> forLex(List<UtteranceTemplate> templates, int most) {
        int each = Math.max(1, most / Math.max(1, templates.size()));
        return templates.stream()
                .flatMap(template -> expanded(template, each).stream())
                .filter(text -> text.length() <= LexLimits.UTTERANCE_LENGTH)
                .limit(most)
                .toList();
    }

    private static List<String> expanded(UtteranceTemplate template, int most) {
        return plain(template)
                .map(List::of)
                .orElseGet(() -> template.expand(most).stream()
                        .map(Utterances::text)
                        .distinct()
                        .toList());
    }

    private static String text(ExpandedUtterance utterance) {
        return utterance.parts().stream()
                .map(part -> part.isSlot() ? "{" + part.text() + "}" : part.text())
                .collect(Collectors.joining(" "));
    }

    private static final class PlainText implements TemplateNode.Cases<Optional<String>> {

        @Override
        public Optional<String> words(TemplateNode.Words words) {
            return Optional.of(words.text());
        }

        @Override
        public Optional<String> slot(TemplateNode.SlotReference slot) {
            return Optional.of("{" + slot.name() + "}");
        }

        @Override
        public Optional<String> sequence(TemplateNode.Sequence sequence) {
            List<Optional<String>> parts =
                    sequence.parts().stream().map(part -> part.match(this)).toList();
            return parts.stream().allMatch(Optional::isPresent)
                    ? Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining()))
                    : Optional.empty();
        }

        @Override
        public Optional<String> choice(TemplateNode.Choice choice) {
            return Optional.empty();
        }

        @Override
        public Optional<String> optional(TemplateNode.OptionalPart optional) {
            return Optional.empty();
        }
    }
}
