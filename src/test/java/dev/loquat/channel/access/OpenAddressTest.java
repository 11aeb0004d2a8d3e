package dev.loquat.channel.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which addresses others can reach, and what their operator is told. */
class OpenAddressTest {

    @Test
    void tellsThisMachineFromAddressesThatOthersReach() {
        assertThat(OpenAddress.isThisMachineOnly("127.0.0.1")).isTrue();
        assertThat(OpenAddress.isThisMachineOnly("::1")).isTrue();
        assertThat(OpenAddress.isThisMachineOnly("localhost")).isTrue();
        assertThat(OpenAddress.isThisMachineOnly("0.0.0.0")).isFalse();
        assertThat(OpenAddress.isThisMachineOnly("::")).isFalse();
        assertThat(OpenAddress.isThisMachineOnly("10.0.0.7")).isFalse();
    }

    @Test
    void saysWhatToDo() {
        assertThat(OpenAddress.refusal("0.0.0.0"))
                .contains("0.0.0.0", "127.0.0.1", "./loquat keys new NAME", "loquat.access.allow-anyone=true");
    }
}
