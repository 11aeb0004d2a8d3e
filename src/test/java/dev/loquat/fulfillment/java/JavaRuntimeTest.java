package dev.loquat.fulfillment.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.Message;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.fulfillment.Calls;
import dev.loquat.fulfillment.CodeFiles;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionRuntimes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRuntimeTest {

    private static final String IMPORTS = """
            import com.amazonaws.services.lambda.runtime.*;
            import dev.loquat.conversation.IntentState;
            import dev.loquat.fulfillment.event.*;
            import java.util.*;
            """;

    private Path bot;
    private Path cache;
    private String runtimeName = "java";
    private String code = "functions/book-hotel.java";
    private Optional<String> handler = Optional.empty();
    private Duration timeout = Duration.ofSeconds(5);
    private FunctionRuntimes host;

    @BeforeEach
    void makeFolders(@TempDir Path folder) throws IOException {
        cache = folder.resolve("cache");
        bot = folder.resolve("bot");
        Files.createDirectories(cache);
        Files.createDirectories(bot.resolve("functions"));
        start();
    }

    private void start() {
        host = new FunctionRuntimes(List.of(new JavaRuntime(cache)), Calls.CLOCK, () -> "request-1");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void compilesAFileWithAnyName() throws IOException {
        source("functions/book-hotel.java", says("\"Booked in \" + event.slot(\"City\").orElse(\"?\")"));

        assertThat(said()).isEqualTo("Booked in Chicago");
    }

    @Test
    void compilesAFolderOfSourcesInPackages() throws IOException {
        code = "functions/book-hotel";
        source(
                "functions/book-hotel/hotel/Words.java",
                "package hotel; public class Words { public static String of() { return \"from a package\"; } }");
        source("functions/book-hotel/hotel/BookHotel.java", "package hotel;\n" + says("Words.of()"));

        assertThat(said()).isEqualTo("from a package");
    }

    @Test
    void runsAFolderOfClasses() throws IOException {
        source("functions/book-hotel.java", says("\"compiled elsewhere\""));
        Path classes = bot.resolve("classes");
        copy(new CompiledSources(cache).classesOf(CodeFiles.at(bot.resolve("functions/book-hotel.java"))), classes);
        code = "classes";

        assertThat(said()).isEqualTo("compiled elsewhere");
    }

    @Test
    void runsAJar() throws IOException {
        source("functions/book-hotel.java", says("\"from a jar\""));
        Path jar = bot.resolve("functions/book-hotel.jar");
        Path classes = new CompiledSources(cache).classesOf(CodeFiles.at(bot.resolve("functions/book-hotel.java")));
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            copy(classes, zip.getPath("/"));
        }
        code = "functions/book-hotel.jar";

        assertThat(said()).isEqualTo("from a jar");
    }

    @Test
    void handsTheEventOverAsAMap() throws IOException {
        source(code, IMPORTS + """
                public class H implements RequestHandler<Map<String, Object>, Map<String, Object>> {
                    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
                        return Map.of(
                            "sessionState", Map.of("dialogAction", Map.of("type", "Delegate")),
                            "messages", List.of(Map.of("contentType", "PlainText", "content", event.get("sessionId"))));
                    }
                }
                """);

        assertThat(said()).isEqualTo("user-1");
    }

    @Test
    void handsTheEventOverAsTheAuthorsOwnClass() throws IOException {
        source(code, IMPORTS + """
                public class H extends Typed<H.Event> {
                    public static class Event { public String inputTranscript; public Bot bot; }
                    public record Bot(String name, String localeId) {}
                    String text(Event event) { return event.bot.name() + ": " + event.inputTranscript; }
                }
                abstract class Typed<E> implements RequestHandler<E, String> {
                    abstract String text(E event);
                    public String handleRequest(E event, Context context) {
                        return "{\\"sessionState\\": {\\"dialogAction\\": {\\"type\\": \\"Delegate\\"}}, \\"messages\\":"
                            + "[{\\"contentType\\": \\"PlainText\\", \\"content\\": \\"" + text(event) + "\\"}]}";
                    }
                }
                """);

        assertThat(said()).isEqualTo("book-trip: a hotel in Chicago at six");
    }

    @Test
    void handsTheEventOverAsAStream() throws IOException {
        source(code, IMPORTS + """
                import java.io.*;
                public class H implements RequestStreamHandler {
                    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
                        int length = in.readAllBytes().length;
                        out.write(("{\\"sessionState\\": {\\"dialogAction\\": {\\"type\\": \\"Delegate\\"}}, \\"messages\\":"
                            + "[{\\"contentType\\": \\"PlainText\\", \\"content\\": \\"" + (length > 500) + "\\"}]}").getBytes());
                    }
                }
                """);

        assertThat(said()).isEqualTo("true");
    }

    @Test
    void tellsTheHandlerAboutItsCall() throws IOException {
        source(code, says("""
                String.join(" ", context.getAwsRequestId(), context.getFunctionName(), context.getFunctionVersion(),
                    context.getInvokedFunctionArn(), context.getLogGroupName(),
                    context.getClientContext().getEnvironment().get("HOTEL"),
                    "" + (context.getRemainingTimeInMillis() > 3000), "" + (context.getMemoryLimitInMB() > 0))
                """));

        assertThat(said())
                .isEqualTo("request-1 book-hotel $LATEST arn:aws:lambda:local:000000000000:function:book-hotel"
                        + " /aws/lambda/book-hotel Ritz true true");
    }

    @Test
    void usesAnInstanceAgain() throws IOException {
        source(code, says("\"call \" + ++calls").replace("/*fields*/", "int calls;"));

        said();

        assertThat(said()).isEqualTo("call 2");
    }

    @Test
    void meetsTheNewCodeAfterAChange() throws IOException {
        source(code, says("\"old\""));
        assertThat(said()).isEqualTo("old");

        source(code, says("\"new\""));
        Files.setLastModifiedTime(bot.resolve(code), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));

        assertThat(said()).isEqualTo("new");
    }

    @Test
    void compilesTheSameSourcesOnce() throws IOException {
        source(code, says("\"once\""));
        said();
        FileTime compiled = Files.getLastModifiedTime(onlyIn(cache));

        start();
        said();

        assertThat(Files.getLastModifiedTime(onlyIn(cache))).isEqualTo(compiled);
    }

    @Test
    void namesEveryCompileErrorWithItsPlace() throws IOException {
        source(code, "public class H {\n  int a = \"text\";\n  Missing b;\n}\n");

        assertThat(failure())
                .startsWith("Function 'book-hotel': its sources do not compile:")
                .contains("book-hotel.java:2: incompatible types")
                .contains("book-hotel.java:3: cannot find symbol");
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void saysWhatAHandlerThrew() throws IOException {
        source(code, says("\"\" + List.of().get(7)"));

        assertThat(failure())
                .isEqualTo("Function 'book-hotel': it threw java.lang.ArrayIndexOutOfBoundsException:"
                        + " Index 7 out of bounds for length 0");
    }

    @Test
    void survivesErrors() throws IOException {
        source(code, says("deep(0)").replace("/*fields*/", "String deep(int i) { return deep(i + 1) + i; }"));

        assertThat(failure()).isEqualTo("Function 'book-hotel': it threw java.lang.StackOverflowError");
    }

    @Test
    void saysWhatAConstructorThrew() throws IOException {
        source(code, says("\"\"").replace("/*fields*/", "public H() { throw new IllegalStateException(\"no key\"); }"));

        assertThat(failure()).isEqualTo("Function 'book-hotel': it threw java.lang.IllegalStateException: no key");
    }

    @Test
    void namesTheErrorThatAConstructorThrew() throws IOException {
        source(code, says("\"\"").replace("/*fields*/", "public H() { throw new AssertionError(\"no key\"); }"));

        assertThat(failure()).isEqualTo("Function 'book-hotel': it threw java.lang.AssertionError: no key");
    }

    @Test
    void saysWhichClassAHandlersConstructorLacks() throws IOException {
        source(code, says("\"\"").replace("/*fields*/", "public H() { } H(Key key) { }") + "class Key {}");
        Path classes = bot.resolve("classes");
        copy(new CompiledSources(cache).classesOf(CodeFiles.at(bot.resolve(code))), classes);
        Files.delete(classes.resolve("Key.class"));
        code = "classes";

        assertThat(failure()).contains("its handler H cannot be loaded").contains("NoClassDefFoundError: Key");
    }

    @Test
    void givesUpACallThatTakesTooLong() throws IOException {
        timeout = Duration.ofMillis(200);
        source(code, says("sleep()").replace("/*fields*/", """
                String sleep() {
                    try { Thread.sleep(20_000); } catch (InterruptedException e) { /* ends */ }
                    return "";
                }
                """));

        FunctionResult result = host.call(Calls.dialog("book-hotel"), Calls.botWith(function("book-hotel")));

        assertThat(result).isInstanceOf(FunctionResult.TimedOut.class);
        assertThat(result.toString()).contains("no answer within 0.2 s").contains("'timeout'");
    }

    @Test
    void stopsCallingAFunctionWhoseCallsNeverEnd() throws IOException {
        timeout = Duration.ofMillis(50);
        source(code, says("spin()").replace("/*fields*/", """
                String spin() {
                    long until = System.nanoTime() + 8_000_000_000L;
                    while (System.nanoTime() < until) { try { Thread.sleep(50); } catch (InterruptedException e) { } }
                    return "";
                }
                """));
        for (int i = 0; i < TimedCalls.MAX_STUCK; i++) {
            assertThat(host.call(Calls.dialog("book-hotel"), Calls.botWith(function("book-hotel"))))
                    .isInstanceOf(FunctionResult.TimedOut.class);
        }

        assertThat(failure()).contains("4 earlier calls are still running");
    }

    @Test
    void asksForTheHandlersNameWhenThereAreTwo() throws IOException {
        source(code, says("\"one\"") + "class Two extends H {}");
        assertThat(failure()).contains("more than one handler").contains("H, Two");

        handler = Optional.of("Two::handleRequest");

        assertThat(said()).isEqualTo("one");
    }

    @Test
    void saysWhenThereIsNoHandler() throws IOException {
        source(code, "public class H {}");
        assertThat(failure()).contains("no class of its code implements RequestHandler");

        handler = Optional.of("H");
        assertThat(failure()).contains("its handler H is no class");

        handler = Optional.of("hotel.Missing");
        assertThat(failure()).contains("its handler hotel.Missing cannot be loaded");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(failure()).contains("book-hotel.java is not there");
        assertThat(failed("unknown")).contains("Function 'unknown': the bot 'book-trip' has no such function");

        runtimeName = "cobol";
        assertThat(failure()).contains("runtime 'cobol'; there is java");
    }

    @Test
    void validatesWhatTheHandlerAnswers() throws IOException {
        source(code, says("\"\"").replace("LexResponse.delegate(event)", "LexResponse.elicitSlot(event, \"Citi\")"));

        assertThat(failure()).contains("slotToElicit: found 'Citi'").contains("did you mean 'City'?");
    }

    @Test
    void saysWhichInputDoesNotFit() throws IOException {
        source(code, IMPORTS + """
                public class H implements RequestHandler<Integer, String> {
                    public String handleRequest(Integer event, Context context) { return ""; }
                }
                """);

        assertThat(failure()).contains("the event cannot be read as its input java.lang.Integer");
    }

    private static String says(String expression) {
        return IMPORTS + """
                public class H implements RequestHandler<LexEvent, LexResponse> {
                    /*fields*/
                    public LexResponse handleRequest(LexEvent event, Context context) {
                        return LexResponse.delegate(event).withMessage(LexMessage.text(%s));
                    }
                }
                """.formatted(expression);
    }

    private FunctionCode function(String name) {
        return new FunctionCode(
                new FunctionSpec(
                        name, runtimeName, code, handler, timeout, Map.of("HOTEL", new FunctionSpec.Text("Ritz"))),
                bot);
    }

    private String said() {
        FunctionResult result = host.call(Calls.dialog("book-hotel"), Calls.botWith(function("book-hotel")));
        assertThat(result).isInstanceOf(FunctionResult.Answered.class);
        return ((Message.PlainText)
                        ((FunctionResult.Answered) result).messages().get(0))
                .value();
    }

    private String failure() {
        return failed("book-hotel");
    }

    private String failed(String function) {
        FunctionResult result = host.call(Calls.dialog(function), Calls.botWith(function("book-hotel")));
        assertThat(result).isInstanceOf(FunctionResult.Failed.class);
        return ((FunctionResult.Failed) result).reason();
    }

    private void source(String path, String text) throws IOException {
        Path file = bot.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Path onlyIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().get(0);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (target.getParent() != null) {
                    Files.createDirectories(target.getParent());
                }
                Files.copy(file, target);
            }
        }
    }
}
