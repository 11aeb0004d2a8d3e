package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The control group of one sandbox.
 *
 * @param groups the service's groups
 * @param folder where the kernel shows it
 */
record MemoryGroup(MemoryGroups groups, Path folder) {

    private static final Logger LOG = Logger.getLogger(MemoryGroup.class);

    /** Makes one, where there are any; a sandbox that gets none is watched as elsewhere. */
    static Optional<MemoryGroup> make(Optional<MemoryGroups> groups, int megabytes) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MemoryGroup(groups.get(), groups.get().make(megabytes)));
        } catch (IOException e) {
            LOG.warnf("A function's memory is only watched, as there is no control group: %s", e);
            return Optional.empty();
        }
    }

    /** The command run in it. */
    List<String> entering(List<String> command) {
        return groups.entering(folder, command);
    }

    /** Whether a process of it was ended because of its memory. */
    boolean hasRunOut() {
        return groups.hasRunOut(folder);
    }

    /** Removes it when its processes have ended. */
    void remove() {
        groups.remove(folder);
    }
}
