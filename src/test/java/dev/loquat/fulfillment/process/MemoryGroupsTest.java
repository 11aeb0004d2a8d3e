package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs where the service may make control groups: as root on most machines, in few containers. */
class MemoryGroupsTest {

    @Test
    void endsAProcessThatNeedsMoreThanItMay() throws Exception {
        MemoryGroup group = group(16);

        int status = run(group, "head -c 64000000 /dev/zero | tail -c 64000000 | wc -c; exit ${PIPESTATUS[1]}");

        assertThat(status).isEqualTo(137);
        assertThat(group.hasRunOut()).isTrue();
        group.remove();
        assertThat(group.folder()).doesNotExist();
    }

    @Test
    void leavesAProcessAloneThatNeedsLess() throws Exception {
        MemoryGroup group = group(16);

        assertThat(run(group, "exit 3")).isEqualTo(3);
        assertThat(group.hasRunOut()).isFalse();
        group.remove();
    }

    @Test
    void isRemovedAfterItsLastProcess() throws Exception {
        MemoryGroup group = group(16);
        Process process = new ProcessBuilder(group.entering(List.of("sleep", "60"))).start();
        while (Files.readString(group.folder().resolve("cgroup.procs")).isEmpty()) {
            Thread.onSpinWait();
        }

        group.remove();

        assertThat(group.folder()).exists();
        process.destroyForcibly().waitFor();
        group.groups().close();
        assertThat(group.folder()).doesNotExist();
    }

    private static MemoryGroup group(int megabytes) {
        Optional<MemoryGroups> groups = MemoryGroups.ofThisMachine();
        assumeTrue(groups.isPresent(), "no control groups may be made here");
        return MemoryGroup.make(groups, megabytes).orElseThrow();
    }

    private static int run(MemoryGroup group, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(group.entering(List.of("bash", "-c", command))).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
