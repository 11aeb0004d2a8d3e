package dev.loquat.exchange.srgs;

import dev.loquat.bot.SlotTypeValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A grammar in XML. */
public final class SrgsGrammar {

    /** Lex's limit for the values and synonyms of a slot type. */
    private static final int MAX_PHRASES = 10_000;

    /** Deeper than people nest rules; one that refers to itself comes here. */
    private static final int MAX_DEPTH = 32;

    private static final Pattern REPEAT = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");

    private static final String NO_EXTERNAL_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";
    private static final String NO_ENTITIES = "http://xml.org/sax/features/external-general-entities";

    private final Map<String, Element> rules = new LinkedHashMap<>();
    private final String root;

    private SrgsGrammar(Document document) {
        Element grammar = document.getDocumentElement();
        for (Element rule : children(grammar)) {
            if (rule.getLocalName().equals("rule")) {
                rules.put(rule.getAttribute("id"), rule);
            }
        }
        String named = grammar.getAttribute("root");
        this.root = named.isEmpty() ? rules.keySet().stream().findFirst().orElse("") : named;
    }

    /**
     * The values of a grammar, each with the other phrases that mean it.
     *
     * @throws UnreadableGrammar when it is no grammar, when it refers to others, when its tags calculate, or when it accepts more
     *     phrases than a slot type may have
     */
    public static List<SlotTypeValue> values(String xml) {
        SrgsGrammar grammar = new SrgsGrammar(parse(xml));
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (Phrase phrase : grammar.rule(grammar.root, 0)) {
            String value = phrase.out().orElse(phrase.words()).value();
            List<String> words = phrases.computeIfAbsent(value, it -> new ArrayList<>());
            boolean isNew = !phrase.words().equals(value.toLowerCase(Locale.ROOT));
            if (isNew && !phrase.words().isEmpty() && !words.contains(phrase.words())) {
                words.add(phrase.words());
            }
        }
        return phrases.entrySet().stream()
                .filter(value -> !value.getKey().isBlank())
                .map(value -> new SlotTypeValue(value.getKey(), value.getValue()))
                .toList();
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_EXTERNAL_DTD, false);
            factory.setFeature(NO_ENTITIES, false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new InputSource(new StringReader(xml)));
            if (!document.getDocumentElement().getLocalName().equals("grammar")) {
                throw new UnreadableGrammar("the root element is no <grammar>");
            }
            return document;
        } catch (SAXException | IOException e) {
            throw new UnreadableGrammar("it is no XML: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK reads no XML", e);
        }
    }

    private List<Phrase> rule(String name, int depth) {
        Element rule = rules.get(name);
        if (rule == null) {
            throw new UnreadableGrammar("there is no rule '" + name + "'");
        }
        if (depth > MAX_DEPTH) {
            throw new UnreadableGrammar("the rule '" + name + "' refers to itself");
        }
        return sequence(rule, List.of(Phrase.EMPTY), depth);
    }

    private List<Phrase> sequence(Node parent, List<Phrase> before, int depth) {
        List<Phrase> phrases = before;
        NodeList parts = parent.getChildNodes();
        for (int i = 0; i < parts.getLength(); i++) {
            phrases = counted(after(parts.item(i), phrases, depth));
        }
        return phrases;
    }

    private List<Phrase> after(Node part, List<Phrase> before, int depth) {
        if (part.getNodeType() == Node.TEXT_NODE || part.getNodeType() == Node.CDATA_SECTION_NODE) {
            String words = part.getNodeValue().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            return before.stream().map(phrase -> phrase.saying(words)).toList();
        }
        if (!(part instanceof Element element)) {
            return before;
        }
        return switch (element.getLocalName()) {
            case "item" -> repeated(element, before, depth);
            case "one-of" ->
                children(element).stream()
                        .flatMap(item -> repeated(item, before, depth).stream())
                        .toList();
            case "token" -> sequence(element, before, depth);
            case "tag" -> {
                String tag = element.getTextContent().strip();
                yield before.stream().map(phrase -> Tag.apply(tag, phrase)).toList();
            }
            case "ruleref" -> referred(element, before, depth);
            case "example", "lexicon", "meta", "metadata" -> before;
            default -> throw new UnreadableGrammar("<" + element.getLocalName() + "> is not known");
        };
    }

    /** {@code repeat="2"}, {@code "0-1"} or {@code "1-"}, of which the last has no end. */
    private List<Phrase> repeated(Element item, List<Phrase> before, int depth) {
        String repeat = item.getAttribute("repeat").strip();
        if (repeat.isEmpty()) {
            return sequence(item, before, depth);
        }
        Matcher bounds = REPEAT.matcher(repeat);
        if (!bounds.matches()) {
            throw new UnreadableGrammar("repeat=\"" + repeat + "\" has no end");
        }
        int least = Integer.parseInt(bounds.group(1));
        int most = bounds.group(2) == null ? least : Integer.parseInt(bounds.group(2));
        List<Phrase> phrases = new ArrayList<>();
        List<Phrase> times = before;
        for (int time : IntStream.rangeClosed(0, most).toArray()) {
            if (time >= least) {
                phrases.addAll(times);
            }
            times = time < most ? sequence(item, times, depth) : times;
        }
        return phrases;
    }

    private List<Phrase> referred(Element reference, List<Phrase> before, int depth) {
        String special = reference.getAttribute("special");
        if (special.equals("NULL")) {
            return before;
        }
        String uri = reference.getAttribute("uri");
        if (!special.isEmpty() || !uri.startsWith("#")) {
            throw new UnreadableGrammar("it refers to '" + special + uri + "', which is not in it");
        }
        String name = uri.substring(1);
        List<Phrase> said = rule(name, depth + 1);
        return counted(before.stream()
                .flatMap(phrase -> said.stream().map(more -> phrase.then(name, more)))
                .limit(MAX_PHRASES + 1L)
                .toList());
    }

    private static List<Phrase> counted(List<Phrase> phrases) {
        if (phrases.size() > MAX_PHRASES) {
            throw new UnreadableGrammar("it accepts more than " + MAX_PHRASES + " phrases");
        }
        return phrases;
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
