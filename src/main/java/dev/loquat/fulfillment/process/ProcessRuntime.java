package dev.loquat.fulfillment.process;

import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.Invocation;

/** Runs functions of one language in processes of their own. */
final class ProcessRuntime implements FunctionRuntime {

    private final Language language;
    private final SandboxHost host;

    ProcessRuntime(Language language, SandboxHost host) {
        this.language = language;
        this.host = host;
    }

    @Override
    public String name() {
        return language.word();
    }

    @Override
    public byte[] invoke(FunctionCode code, Invocation invocation) {
        return host.call(language, code, invocation);
    }

    @Override
    public void prepare(FunctionCode code, Invocation invocation) {
        host.provision(language, code, invocation);
    }

    @Override
    public void close() {
        host.close();
    }
}
