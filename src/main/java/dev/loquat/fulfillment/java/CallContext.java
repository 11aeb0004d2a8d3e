package dev.loquat.fulfillment.java;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.FunctionLog;
import dev.loquat.fulfillment.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What a handler may ask about its call. A process has one environment, so the variables of a single function cannot be set
 * in it: they are found in {@code context.getClientContext().getEnvironment()}. Nobody has identified themselves, and no
 * device calls, so identity and client are empty.
 */
final class CallContext implements Context {

    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

    private final FunctionSpec function;
    private final Invocation invocation;
    private final long deadlineNanos;

    /**
     * @param deadlineNanos when its time is over, by {@link System#nanoTime}
     */
    CallContext(FunctionSpec function, Invocation invocation, long deadlineNanos) {
        this.function = function;
        this.invocation = invocation;
        this.deadlineNanos = deadlineNanos;
    }

    @Override
    public String getAwsRequestId() {
        return invocation.requestId();
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function.name();
    }

    @Override
    public String getLogStreamName() {
        return "[" + getFunctionVersion() + "]" + function.name();
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:local:000000000000:function:" + function.name();
    }

    @Override
    public CognitoIdentity getIdentity() {
        return new CognitoIdentity() {
            @Override
            public String getIdentityId() {
                return "";
            }

            @Override
            public String getIdentityPoolId() {
                return "";
            }
        };
    }

    @Override
    public ClientContext getClientContext() {
        return new Environment(invocation.environment());
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime()));
    }

    @Override
    public int getMemoryLimitInMB() {
        return (int) (Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE);
    }

    @Override
    public LambdaLogger getLogger() {
        return new CallLog(Logger.getLogger("dev.loquat.function." + function.name()), invocation.log());
    }

    /** The function's lines, in the service's log and in its own. */
    private record CallLog(Logger log, FunctionLog own) implements LambdaLogger {
        @Override
        public void log(String message) {
            log.info(message.stripTrailing());
            own.line(message.stripTrailing());
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
        }
    }

    /** The function's variables. */
    private record Environment(Map<String, String> variables) implements ClientContext {
        @Override
        public Client getClient() {
            return new NoClient();
        }

        @Override
        public Map<String, String> getCustom() {
            return Map.of();
        }

        @Override
        public Map<String, String> getEnvironment() {
            return variables;
        }
    }

    /** No device calls. */
    private static final class NoClient implements Client {
        @Override
        public String getInstallationId() {
            return "";
        }

        @Override
        public String getAppTitle() {
            return "";
        }

        @Override
        public String getAppVersionName() {
            return "";
        }

        @Override
        public String getAppVersionCode() {
            return "";
        }

        @Override
        public String getAppPackageName() {
            return "";
        }
    }
}
