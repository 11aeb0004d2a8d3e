package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which handlers for Python are written. */
class PythonHandlersTest {

    private RunningFunction function;

    @BeforeEach
    void begin(@TempDir Path bot) {
        Programs.require("python3");
        function = new RunningFunction(bot, Language.PYTHON);
    }

    @AfterEach
    void end() {
        if (function != null) {
            function.close();
        }
    }

    @Test
    void aCoroutine() throws IOException {
        function.with("greet.py", """
                import asyncio
                async def lambda_handler(event, context):
                    await asyncio.sleep(0)
                    return {"hello": event["name"]}
                """);

        assertThat(function.call("greet.py", "{\"name\": \"Zoë\"}")).isEqualTo("{\"hello\": \"Zoë\"}");
    }

    @Test
    void aPackageInAFolderWithItsLibraries() throws IOException {
        function.with("greet/app/main.py", """
                        import words
                        def run(event, context):
                            return words.HELLO
                        """).with("greet/words.py", "HELLO = 'hello'\n");

        assertThat(function.call("greet", Optional.of("app/main.run"), "{}")).isEqualTo("\"hello\"");
    }

    @Test
    void theWholeContext() throws IOException {
        function.with("greet.py", """
                import os
                def lambda_handler(event, context):
                    return [context.function_name, context.function_version, context.memory_limit_in_mb,
                            context.aws_request_id, context.log_group_name, context.client_context,
                            context.identity.cognito_identity_id, context.get_remaining_time_in_millis() > 15000,
                            os.environ["_X_AMZN_TRACE_ID"][:7]]
                """);

        assertThat(function.call("greet.py", "{}"))
                .isEqualTo("[\"greet\", \"$LATEST\", \"128\", \"5f1c3a52-0000-4000-8000-00000000000a\","
                        + " \"/aws/lambda/greet\", null, null, true, \"Root=1-\"]");
    }

    @Test
    void aLoggerWithTheRequest() throws IOException {
        function.with("greet.py", """
                import logging
                logging.getLogger().setLevel(logging.INFO)
                def lambda_handler(event, context):
                    logging.info("a room is booked")
                    return 1
                """);

        function.call("greet.py", "{}");
        function.close();

        assertThat(function.said())
                .anyMatch(line ->
                        line.matches("\\[INFO]\\t\\S+Z\\t5f1c3a52-0000-4000-8000-00000000000a\\ta room is booked"));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        function.with("greet.py", "import absent_library\n")
                .with("broken.py", "def handler(:\n")
                .with("other.py", "");

        assertThatThrownBy(() -> function.call("greet.py", "{}"))
                .hasMessageContaining("it did not start: Runtime.ImportModuleError: Unable to import module 'greet'")
                .hasMessageContaining("absent_library");
        assertThatThrownBy(() -> function.call("broken.py", "{}")).hasMessageContaining("Runtime.UserCodeSyntaxError");
        assertThatThrownBy(() -> function.call("other.py", "{}"))
                .hasMessageContaining("Handler 'lambda_handler' missing on module 'other'");
    }
}
