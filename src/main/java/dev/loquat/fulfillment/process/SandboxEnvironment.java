package dev.loquat.fulfillment.process;

import dev.loquat.bot.FunctionSpec;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a function's process: Lambda's own, and the function's. Nothing of the service's environment is among them
 * but where programs are found, the language and the region.
 *
 * @param language what the code is written for
 * @param function the function
 * @param deployment its code
 * @param type Lambda's word for why it is started
 */
record SandboxEnvironment(Language language, FunctionSpec function, Deployment deployment, String type) {

    static final String ON_DEMAND = "on-demand";
    static final String PROVISIONED = "provisioned-concurrency";

    private static final String USUAL_REGION = "us-east-1";

    /**
     * The variables.
     *
     * @param sandbox its number
     * @param view where it sees things
     * @param environment the function's own variables
     */
    Map<String, String> variables(int sandbox, SandboxView view, Map<String, String> environment) {
        String region = inherited("AWS_REGION", USUAL_REGION);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PATH", inherited("PATH", "/usr/local/bin:/usr/bin:/bin"));
        all.put("LANG", inherited("LANG", "C.UTF-8"));
        all.put("TZ", ":UTC");
        all.put("TMPDIR", view.tmp().toString());
        all.put("_HANDLER", function.handler().orElseGet(() -> language.usualHandler(deployment.code())));
        all.put("AWS_REGION", region);
        all.put("AWS_DEFAULT_REGION", region);
        all.put("AWS_EXECUTION_ENV", "Loquat_" + language.word());
        all.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
        all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        all.put("AWS_LAMBDA_INITIALIZATION_TYPE", type);
        all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        all.put("AWS_LAMBDA_LOG_STREAM_NAME", String.format(Locale.ROOT, "[$LATEST]%08x", sandbox));
        all.put("AWS_LAMBDA_RUNTIME_API", view.api());
        all.put("LAMBDA_TASK_ROOT", view.taskRoot().toString());
        all.put("LAMBDA_RUNTIME_DIR", view.runtime().toString());
        all.put("PYTHONDONTWRITEBYTECODE", "1");
        if (view.equals(SandboxView.CLOSED) && language.speaksToSocketFiles()) {
            all.put("LOQUAT_RUNTIME_SOCKET", SandboxView.API.toString());
        }
        all.putAll(environment);
        return all;
    }

    private static String inherited(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
