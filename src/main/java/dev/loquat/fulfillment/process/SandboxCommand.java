package dev.loquat.fulfillment.process;

import java.util.List;

/**
 * What is run for a sandbox.
 *
 * @param words the function's own command, confined
 * @param view what it sees where
 * @param wrappers how many programs of ours stand between the process that is started and the function's
 * @param ownMegabytes how much memory those hold
 */
record SandboxCommand(List<String> words, SandboxView view, int wrappers, int ownMegabytes) {}
