package dev.loquat.bot.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Texts that are JSON. */
final class JsonSyntax {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonSyntax() {}

    /** Whether it is one value and nothing else. */
    static boolean isJson(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
