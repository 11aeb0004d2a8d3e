package dev.loquat.channel;

import dev.loquat.bot.catalog.BotPublisher;
import dev.loquat.bot.catalog.FolderCatalog;
import dev.loquat.bot.yaml.BotFiles;
import java.nio.file.Path;

/** A small bot that tests edit while it is served. */
public final class EditedShop {

    /** Its settings; {@code staff} and {@code english} are aliases of version 1. */
    private static final String BOT = """
            name: shop
            id: SHOP000001
            functions: {tell-alias: }
            """;

    private static final String ALIASES = """
            aliases:
              prod: {version: 1, id: PROD000001}
              english: {version: 1, locales: {es_US: {enabled: false}}}
            """;

    private static final String WHO_AM_I = """
              WhoAmI:
                utterances: [who am I talking to, what version are you]
                hooks: {fulfillment: tell-alias}
            """;

    /** Its English without functions. */
    public static final String PLAIN_ENGLISH = """
            intents:
              OpeningHours:
                utterances: ["when do you open", "what are your opening hours", "are you open on {Day}"]
                slots: {Day: {type: Day, optional: true}}
                closing: "We open at nine."
              OrderBread:
                utterances: ["I want {Bread}", "order bread", "a loaf of {Bread} please"]
                slots:
                  Bread: {type: Bread, prompt: "Which bread?"}
                  Day: {type: Day, prompt: "For which day?"}
                confirmation: "{Bread} for {Day}?"
                closing: "You get {Bread} on {Day}."
            slotTypes:
              Bread: {values: {rye: [rye bread], wheat: [white bread]}}
              Day: {values: {monday: [], tuesday: [], friday: []}}
            """;

    /** Its English. */
    public static final String ENGLISH = PLAIN_ENGLISH.replace("slotTypes:", WHO_AM_I + "slotTypes:");

    private static final String SPANISH = """
            intents:
              OpeningHours:
                utterances: ["cuándo abren", "qué horario tienen", "están abiertos el {Day}"]
                slots: {Day: {type: Day, optional: true}}
                closing: "Abrimos a las nueve."
              OrderBread:
                utterances: ["quiero {Bread}", "pedir pan", "un pan de {Bread} por favor"]
                slots:
                  Bread: {type: Bread, prompt: "¿Qué pan?"}
                  Day: {type: Day, prompt: "¿Para qué día?"}
                confirmation: "¿{Bread} para el {Day}?"
                closing: "Le guardamos {Bread} para el {Day}."
            slotTypes:
              Bread: {values: {centeno: [pan de centeno], trigo: [pan blanco]}}
              Day: {values: {lunes: [], martes: [], viernes: []}}
            """;

    private static final String TELL_ALIAS = """
            import com.amazonaws.services.lambda.runtime.Context;
            import com.amazonaws.services.lambda.runtime.RequestHandler;
            import java.util.List;
            import java.util.Map;

            public class TellAlias implements RequestHandler<Map<String, Object>, Map<String, Object>> {
                @Override
                public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
                    Map<?, ?> bot = (Map<?, ?>) event.get("bot");
                    String text = bot.get("version") + " " + bot.get("aliasId") + " " + bot.get("aliasName");
                    return Map.of(
                            "sessionState",
                            Map.of("dialogAction", Map.of("type", "Close"),
                                    "intent", Map.of("name", "WhoAmI", "state", "Fulfilled")),
                            "messages", List.of(Map.of("contentType", "PlainText", "content", text)));
                }
            }
            """;

    private EditedShop() {}

    /** Writes and publishes it. */
    static void write(Path bots) {
        BotFiles files = new BotFiles(bots.resolve("shop"))
                .with("bot.yaml", BOT)
                .with("en_US.yaml", ENGLISH)
                .with("es_US.yaml", SPANISH)
                .with("functions/tell-alias.java", TELL_ALIAS);
        BotPublisher.publish(FolderCatalog.open(bots).bot("shop", "TSTALIASID"), "");
        files.with("bot.yaml", BOT + ALIASES);
    }
}
