package dev.loquat.speech.synthesis;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * SSML 1.1 as bots have it, written anew for eSpeak NG: what it does with an element it is given, what it gets wrong is put in
 * other words, and of the rest the text remains. eSpeak NG 1.51 reads {@code phoneme} by its text.
 */
final class EspeakSsml {

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s)");
    private static final int LONGEST_BREAK_MILLIS = 10_000;
    private static final Pattern PROSODY = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{1,2})?(%|dB|st|Hz)?|[a-z]+(-[a-z]+)?");
    private static final List<String> PROSODY_NAMES = List.of("pitch", "rate", "volume");

    private static final Map<String, Function<Element, String>> ELEMENTS = Map.of(
            "break",
            EspeakSsml::pause,
            "prosody",
            EspeakSsml::prosody,
            "say-as",
            EspeakSsml::sayAs,
            "sub",
            sub -> EspeakMarkup.escaped(sub.getAttribute("alias")),
            "p",
            p -> "<p>" + children(p) + "</p>",
            "s",
            s -> "<s>" + children(s) + "</s>");

    private EspeakSsml() {}

    /** The document, or its plain text when it is not well-formed. */
    static String of(String ssml) {
        try {
            return children(
                    parser().parse(new InputSource(new StringReader(ssml))).getDocumentElement());
        } catch (SAXException malformed) {
            return EspeakMarkup.escaped(plain(ssml));
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(String ssml) {
        return ssml.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        // The parser's own handler prints.
        parser.setErrorHandler(new DefaultHandler());
        return parser;
    }

    private static String children(Node parent) {
        StringBuilder markup = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                markup.append(ELEMENTS.getOrDefault(element.getTagName(), EspeakSsml::children)
                        .apply(element));
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                markup.append(EspeakMarkup.escaped(child.getTextContent()));
            }
        }
        return markup.toString();
    }

    private static String pause(Element element) {
        Matcher time = TIME.matcher(element.getAttribute("time").strip());
        if (time.matches()) {
            int millis = Integer.parseInt(time.group(1)) * (time.group(2).equals("s") ? 1000 : 1);
            return "<break time=\"" + Math.min(millis, LONGEST_BREAK_MILLIS) + "ms\"/>";
        }
        String strength = element.getAttribute("strength");
        return strength.matches("none|(x-)?(weak|strong)|medium")
                ? "<break strength=\"" + strength + "\"/>"
                : "<break/>";
    }

    private static String prosody(Element element) {
        StringBuilder attributes = new StringBuilder();
        for (String name : PROSODY_NAMES) {
            String value = element.getAttribute(name).strip();
            if (PROSODY.matcher(value).matches()) {
                attributes.append(' ').append(name).append("=\"").append(value).append('"');
            }
        }
        return "<prosody" + attributes + ">" + children(element) + "</prosody>";
    }

    private static String sayAs(Element element) {
        String text = EspeakMarkup.escaped(element.getTextContent());
        return switch (element.getAttribute("interpret-as").toLowerCase(Locale.ROOT)) {
            case "characters", "spell-out" -> "<say-as interpret-as=\"characters\">" + text + "</say-as>";
            // eSpeak would say one number.
            case "digits", "telephone" -> text.replaceAll("(?<=\\d)(?=\\d)", " ");
            default -> text;
        };
    }
}
