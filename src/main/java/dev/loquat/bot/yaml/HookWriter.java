package dev.loquat.bot.yaml;

import dev.loquat.bot.CodeHook;

/** Writes what {@link HookReader} reads: {@code true} in short. */
final class HookWriter {

    private HookWriter() {}

    static Written hook(CodeHook hook) {
        return orTrue(new WrittenFields()
                .flag("active", hook.isActive(), true)
                .flag("invokes", hook.invokes(), true)
                .text("label", hook.label())
                .put("success", OutcomeWriter.write(hook.success()))
                .put("failure", OutcomeWriter.write(hook.failure()))
                .put("timeout", OutcomeWriter.write(hook.timeout())));
    }

    static Written elicitation(CodeHook.Elicitation hook) {
        return orTrue(new WrittenFields().flag("invokes", hook.invokes(), true).text("label", hook.label()));
    }

    private static Written orTrue(WrittenFields fields) {
        return fields.isEmpty() ? Written.flag(true) : fields.compact();
    }
}
