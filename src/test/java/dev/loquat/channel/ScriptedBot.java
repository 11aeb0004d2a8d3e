package dev.loquat.channel;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.catalog.BotSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bot that books hotels; what it says stands in {@link ScriptedConversations}. */
final class ScriptedBot {

    static final BotSnapshot SNAPSHOT = new BotSnapshot(
            new Bot(
                    "book-trip",
                    "BOOKTRIP01",
                    "Books hotels.",
                    Duration.ofMinutes(5),
                    List.of(echo()),
                    List.of(new BotLocale("en_US", 0.4, List.of(bookHotel(), fallback()), List.of(), List.of()))),
            Path.of("bots", "book-trip"),
            "DRAFT",
            "TSTALIASID",
            "TestBotAlias");

    private ScriptedBot() {}

    static BotLocale locale() {
        return SNAPSHOT.bot().locales().get(0);
    }

    static Intent bookHotel() {
        return intent("BookHotel", Optional.empty(), List.of(slot("City", false), slot("CardNumber", true)));
    }

    static Intent fallback() {
        return intent("FallbackIntent", Optional.of(Intent.FALLBACK), List.of());
    }

    private static FunctionSpec echo() {
        return new FunctionSpec(
                "echo", "java", "functions/echo.java", Optional.empty(), FunctionSpec.DEFAULT_TIMEOUT, Map.of());
    }

    private static Slot slot(String name, boolean isObfuscated) {
        return new Slot(name, "AMAZON.AlphaNumeric", false, Optional.empty(), List.of(), isObfuscated, false);
    }

    private static Intent intent(String name, Optional<String> parent, List<Slot> slots) {
        return new Intent(
                name,
                parent,
                List.of(),
                slots,
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                Response.NONE,
                List.of(),
                List.of());
    }
}
