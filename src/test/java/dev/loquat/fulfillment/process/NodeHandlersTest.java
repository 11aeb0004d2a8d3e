package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.fulfillment.FunctionFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which handlers for Node.js are written. */
class NodeHandlersTest {

    private RunningFunction function;

    @BeforeEach
    void begin(@TempDir Path bot) {
        Programs.require("node");
        function = new RunningFunction(bot, Language.NODEJS);
    }

    @AfterEach
    void end() {
        if (function != null) {
            function.close();
        }
    }

    @Test
    void commonJsWithACallback() throws IOException {
        function.with("greet.js", """
                exports.handler = (event, context, callback) => {
                  setTimeout(() => callback(null, { hello: event.name }), 5);
                };
                """);

        assertThat(function.call("greet.js", "{\"name\": \"Ann\"}")).isEqualTo("{\"hello\":\"Ann\"}");
    }

    @Test
    void aCallbackThatDoesNotWaitForWhatIsLeftToDo() throws IOException {
        function.with("greet.js", """
                exports.handler = (event, context, callback) => {
                  context.callbackWaitsForEmptyEventLoop = false;
                  setInterval(() => {}, 1000);
                  callback(null, 'at once');
                };
                """);

        assertThat(function.call("greet.js", "{}")).isEqualTo("\"at once\"");
    }

    @Test
    void aCallbackWithAnError() throws IOException {
        function.with("greet.js", "exports.handler = (event, context, done) => done(new RangeError('too far'));");

        assertThatThrownBy(() -> function.call("greet.js", "{}"))
                .isInstanceOf(FunctionFailed.class)
                .hasMessage("it threw RangeError: too far");
    }

    @Test
    void nothingAtAllIsNull() throws IOException {
        function.with("greet.js", "exports.handler = () => {};");

        assertThat(function.call("greet.js", "{}")).isEqualTo("null");
    }

    @Test
    void esModulesOfAPackageInAFolder() throws IOException {
        function.with("greet/package.json", "{\"type\": \"module\"}")
                .with("greet/words.js", "export const hello = 'hello';")
                .with("greet/index.js", """
                        import { hello } from './words.js';
                        export const handler = async () => hello;
                        """);

        assertThat(function.call("greet", "{}")).isEqualTo("\"hello\"");
    }

    @Test
    void aHandlerDeeperDown() throws IOException {
        function.with("greet/src/app.cjs", "exports.api = { greet: async () => 'deep' };");

        assertThat(function.call("greet", Optional.of("src/app.api.greet"), "{}"))
                .isEqualTo("\"deep\"");
    }

    @Test
    void aStreamedAnswer() throws IOException {
        function.with("greet.mjs", """
                export const handler = awslambda.streamifyResponse(async (event, stream, context) => {
                  stream.setContentType('application/json');
                  stream.write('{"hello": ');
                  await new Promise((resolve) => setTimeout(resolve, 5));
                  stream.write('"Ann"}');
                  stream.end();
                });
                """);

        assertThat(function.call("greet.mjs", "{}")).isEqualTo("{\"hello\": \"Ann\"}");
        assertThat(function.call("greet.mjs", "{}")).isEqualTo("{\"hello\": \"Ann\"}");
    }

    @Test
    void aStreamThatBreaksOff() throws IOException {
        function.with("greet.mjs", """
                export const handler = awslambda.streamifyResponse(async (event, stream) => {
                  stream.write('{"hello": ');
                  throw new Error('no breath left');
                });
                """);

        assertThatThrownBy(() -> function.call("greet.mjs", "{}"))
                .isInstanceOf(FunctionFailed.class)
                .hasMessage("it threw Error: no breath left");
    }

    @Test
    void theWholeContext() throws IOException {
        function.with("greet.mjs", """
                export const handler = async (event, context) => [
                  context.functionName, context.functionVersion, context.memoryLimitInMB, context.awsRequestId,
                  context.invokedFunctionArn, context.logGroupName, context.logStreamName.startsWith('[$LATEST]'),
                  context.getRemainingTimeInMillis() > 15000, process.env._X_AMZN_TRACE_ID.startsWith('Root=1-'),
                ];
                """);

        assertThat(function.call("greet.mjs", "{}"))
                .isEqualTo("[\"greet\",\"$LATEST\",\"128\",\"5f1c3a52-0000-4000-8000-00000000000a\","
                        + "\"arn:aws:lambda:local:000000000000:function:greet\",\"/aws/lambda/greet\",true,true,true]");
    }

    @Test
    void aPromiseThatNobodyCatchesEndsTheProcess() throws IOException {
        function.with("greet.mjs", """
                export const handler = () => {
                  Promise.reject(new Error('lost'));
                  return new Promise(() => setTimeout(() => {}, 5000));
                };
                """);

        assertThatThrownBy(() -> function.call("greet.mjs", "{}"))
                .hasMessage("it threw Runtime.UnhandledPromiseRejection: lost");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        function.with("greet.mjs", "export const other = 1;");

        assertThatThrownBy(() -> function.call("greet.mjs", "{}"))
                .hasMessageContaining("it did not start: Runtime.HandlerNotFound: greet.handler is undefined");
        assertThatThrownBy(() -> function.call("greet.mjs", Optional.of("absent.handler"), "{}"))
                .hasMessageContaining("Runtime.ImportModuleError: Cannot find module 'absent'");
    }
}
