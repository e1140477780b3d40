package com.opscenter.adapters.trap;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.receivers.ListeningWorld;
import com.opscenter.adapters.support.Captured;
import com.opscenter.lab.sender.TrapSample;
import com.opscenter.lab.sender.TrapSender;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaptureTrapsTest {

    private static final String COMMUNITY = "trap-canary";

    @Test
    void what_is_sent_meanwhile_is_there() throws Exception {
        try (ListeningWorld world =
                        ListeningWorld.start(Map.of("opscenter.adapters.receivers.hearing", "3s"))
                                .listen(
                                        TrapKind.NAME,
                                        "snmp",
                                        Map.of("version", "2c"),
                                        Map.of("community", COMMUNITY));
                TrapSender sender = new TrapSender(world.port)) {
            Thread.ofVirtual().start(() -> sendSoon(sender));
            Captured captured = Captured.of(world.adapters, ListeningWorld.SOURCE, true);
            captured.without(COMMUNITY);
            assertThat(captured.file("notifications/0001.snmprec"))
                    .contains("1.3.6.1.6.3.1.1.4.1.0|6|1.3.6.1.4.1.318.0.");
        }
    }

    private static void sendSoon(TrapSender sender) {
        try {
            Thread.sleep(1000);
            sender.v2c(COMMUNITY, TrapSample.OUTLET_OFF);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
