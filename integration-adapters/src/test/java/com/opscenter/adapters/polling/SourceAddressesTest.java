package com.opscenter.adapters.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Where the systems of sources are, also while no name server answers.
class SourceAddressesTest {

    private static final String ENDPOINT = "snmp://sw-core.example.net";
    private static final InetAddress FIRST = InetAddress.ofLiteral("192.0.2.8");
    private static final InetAddress SECOND = InetAddress.ofLiteral("192.0.2.9");

    private long nanos;
    private boolean away;
    private InetAddress there = FIRST;

    private final SourceAddresses addresses = new SourceAddresses(this::ask, () -> nanos);

    private InetAddress[] ask(String host) throws UnknownHostException {
        if (away) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {there};
    }

    private void minutesPass(int minutes) {
        nanos += Duration.ofMinutes(minutes).toNanos();
    }

    @Test
    void a_name_is_asked_for_again_when_a_minute_has_passed() {
        assertThat(addresses.areAt(ENDPOINT, FIRST)).isTrue();
        there = SECOND;
        assertThat(addresses.areAt(ENDPOINT, SECOND)).isFalse();
        minutesPass(2);
        assertThat(addresses.areAt(ENDPOINT, SECOND)).isTrue();
        assertThat(addresses.areAt(ENDPOINT, FIRST)).isFalse();
    }

    @Test
    void while_no_name_server_answers_a_host_is_where_it_was() {
        assertThat(addresses.areAt(ENDPOINT, FIRST)).isTrue();
        away = true;
        minutesPass(2);
        assertThat(addresses.areAt(ENDPOINT, FIRST)).isTrue();
        minutesPass(60);
        assertThat(addresses.areAt(ENDPOINT, FIRST)).isTrue();
    }

    @Test
    void a_host_that_was_never_found_is_nowhere() {
        away = true;
        assertThat(addresses.areAt(ENDPOINT, FIRST)).isFalse();
        away = false;
        minutesPass(2);
        assertThat(addresses.areAt(ENDPOINT, FIRST)).isTrue();
    }
}
