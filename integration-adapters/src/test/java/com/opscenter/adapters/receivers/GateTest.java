package com.opscenter.adapters.receivers;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.SourcesProperties;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final NetworkGuard OURS =
            new NetworkGuard(new SourcesProperties(List.of("192.0.2.0/24")));

    private static final ReceiverProperties SLOW =
            new ReceiverProperties(
                    List.of("127.0.0.1"),
                    1024,
                    1,
                    5,
                    10,
                    10,
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(1),
                    10,
                    Duration.ofSeconds(1));

    private final Tally tally = new Tally();

    @Test
    void a_sender_that_is_not_named_is_refused_and_counted() {
        Gate gate = gate("192.0.2.7");
        assertThat(gate.admits(address("192.0.2.7"))).isTrue();
        assertThat(gate.admits(address("192.0.2.8"))).isFalse();
        assertThat(gate.admits(address("198.51.100.1"))).isFalse();
        assertThat(tally.of(Fate.FOREIGN)).isEqualTo(2);
    }

    @Test
    void naming_a_network_does_not_open_what_sources_may_not_be_in() {
        Gate gate = gate("0.0.0.0/0");
        assertThat(gate.admits(address("198.51.100.1"))).isFalse();
        assertThat(gate.admits(address("192.0.2.8"))).isTrue();
    }

    @Test
    void a_sender_that_floods_is_held_back_and_others_are_not() {
        Gate gate = gate("");
        int admitted = 0;
        for (int i = 0; i < 1000; i++) {
            admitted += gate.admits(address("192.0.2.7")) ? 1 : 0;
        }
        assertThat(admitted).isBetween(5, 100);
        assertThat(tally.of(Fate.TOO_FAST)).isEqualTo(1000 - admitted);
        assertThat(gate.admits(address("192.0.2.8"))).isTrue();
    }

    @Test
    void health_tells_losses_by_their_magnitude() {
        for (int i = 0; i < 1234; i++) {
            tally.count(Fate.NO_ROOM);
        }
        assertThat(tally.remarks())
                .containsExactly(
                        "More than 1000 messages were dropped because the queue was full.");
    }

    @Test
    void what_finds_no_room_is_counted() {
        Inbox<String> inbox = new Inbox<>(2, tally, Clock.systemUTC());
        for (int i = 0; i < 5; i++) {
            inbox.put("line", address("192.0.2.7"));
        }
        assertThat(tally.of(Fate.NO_ROOM)).isEqualTo(3);
    }

    private Gate gate(String senders) {
        return new Gate(Senders.parse(senders, OURS).orElseThrow(), SLOW, tally);
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
