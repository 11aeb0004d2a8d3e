package dev.loquat.fulfillment.process;

import dev.loquat.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * The process of a sandbox with what belongs to it.
 *
 * @param process the process
 * @param memory how much it holds
 * @param group what bounds that, where it is bounded
 * @param api where it asks for calls
 * @param log reads what it prints
 * @param folder its own folder
 * @param user its user, where it has one of its own
 * @param confinement ends it
 */
record SandboxProcess(
        Process process,
        ResidentMemory memory,
        Optional<MemoryGroup> group,
        RuntimeApi api,
        LogPump log,
        Path folder,
        OptionalInt user,
        Confinement confinement) {

    private static final Logger LOG = Logger.getLogger(SandboxProcess.class);

    /** Ends it with its children and takes away what it has written. */
    void kill() {
        confinement.kill(process, user);
        group.ifPresent(MemoryGroup::remove);
        api.close();
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            LOG.warnf("The folder %s of a function that has ended stays: %s", folder, e.getMessage());
        }
    }

    /** How much memory it has held at most, its children aside, in megabytes. */
    int peakMegabytes() {
        return memory.peakMegabytes();
    }

    /** How much memory it holds, in megabytes. */
    int megabytes() {
        return memory.megabytes();
    }

    /** The same with what its processes share counted once. */
    int megabytesSharedOnce() {
        return memory.megabytesSharedOnce();
    }
}
