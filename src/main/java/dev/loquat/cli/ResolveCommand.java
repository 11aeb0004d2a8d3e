package dev.loquat.cli;

import dev.loquat.bot.NearestName;
import dev.loquat.bot.TimePreference;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.slot.translated.TranslatedSlotTypes;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import dev.loquat.turn.InputText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loquat resolve}: what a built-in slot type reads in a text, and by which rule. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description =
                "Show which values a built-in slot type finds in a text, what they mean, and which rule found them.",
        footer = {"", "Example: loquat resolve AMAZON.Date \"the monday after next\" --now 2026-03-02"})
final class ResolveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TYPE", description = "A built-in slot type, such as AMAZON.Date.")
    private String type = "";

    @Parameters(index = "1", paramLabel = "TEXT", description = "What a user says.")
    private String text = "";

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "When it is said: 2026-03-02, 2026-03-02T09:00 or 2026-03-02T09:00:00-05:00 (default: now).")
    private Optional<String> now = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", description = "The user's time zone (default: this machine's).")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            defaultValue = "en_US",
            description = "The locale (default: ${DEFAULT-VALUE}).")
    private String locale = "";

    @Option(
            names = "--preference",
            paramLabel = "WHICH",
            description = "Which time a slot takes where words leave it open: future, past, nearest or ask.")
    private Optional<String> preference = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        InputText.require(text, InputText.MAX_LENGTH, "The text");
        BuiltinSlotType slotType = slotType();
        BuiltinContext context = context();
        TokenizedText tokens = Tokenizer.tokenize(text);
        ResolvedPage page = new ResolvedPage(
                slotType.name(), tokens, slotType.find(tokens, context), slotType.answer(tokens, context));
        Terminal terminal = Terminal.standard();
        if (json) {
            terminal.result(page.json().toString());
        } else {
            page.lines().forEach(terminal::result);
        }
        return ExitCode.OK;
    }

    private BuiltinContext context() {
        BuiltinContext context = new BuiltinContext(time(), locale);
        return preference
                .map(word -> TimePreference.of(word)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--preference is '" + word + "'; expected one of "
                                        + String.join(", ", TimePreference.words()))))
                .map(context::preferring)
                .orElse(context);
    }

    private BuiltinSlotType slotType() {
        BuiltinSlotTypes types = new TranslatedSlotTypes(BuiltinSlotTypes.english()).of(locale);
        return types.find(type)
                .or(() -> types.all().stream()
                        .filter(each -> bare(each.name()).equalsIgnoreCase(type))
                        .findFirst())
                .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(types)));
    }

    private String unknown(BuiltinSlotTypes types) {
        return "There is no built-in slot type '" + type + "'"
                + NearestName.to(type, types.names())
                        .or(() -> NearestName.to(
                                        bare(type),
                                        types.names().stream()
                                                .map(ResolveCommand::bare)
                                                .toList())
                                .flatMap(near -> types.names().stream()
                                        .filter(name -> bare(name).equals(near))
                                        .findFirst()))
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElse("; there are " + String.join(", ", types.names()));
    }

    /** The name without "AMAZON." or "LOQUAT.": that much may be left away. */
    private static String bare(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private ZonedDateTime time() {
        try {
            ZoneId home = zone.map(ZoneId::of).orElse(ZoneId.systemDefault());
            return now.map(said -> parse(said, home)).orElseGet(() -> ZonedDateTime.now(Clock.system(home)));
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--now or --zone is no time or zone (" + e.getMessage()
                            + "); expected such as 2026-03-02T09:00 and America/New_York");
        }
    }

    private ZonedDateTime parse(String said, ZoneId home) {
        if (said.indexOf('T') < 0) {
            return LocalDate.parse(said).atStartOfDay(home);
        }
        TemporalAccessor parsed =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(said, ZonedDateTime::from, LocalDateTime::from);
        if (parsed instanceof ZonedDateTime zoned) {
            return zone.isPresent() ? zoned.withZoneSameInstant(home) : zoned;
        }
        return ((LocalDateTime) parsed).atZone(home);
    }
}
