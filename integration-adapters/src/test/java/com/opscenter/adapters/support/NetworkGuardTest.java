package com.opscenter.adapters.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkGuardTest {

    private final NetworkGuard guard =
            new NetworkGuard(
                    new SourcesProperties(
                            List.of("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "fc00::/7")));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.255.0.1", "172.31.0.1", "fd00::1"})
    void addresses_inside_pass(String host) throws Exception {
        assertThat(guard.pin(host).getHostAddress()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "172.32.0.1", "192.0.2.1", "2001:db8::1", "::1"})
    void addresses_outside_do_not(String host) {
        assertThatThrownBy(() -> guard.pin(host))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("outside the networks");
    }

    @Test
    void an_endpoint_outside_is_named_before_anything_is_connected() {
        assertThat(guard.check("10.1.2.3")).isEmpty();
        assertThat(guard.check("no-such-host.invalid")).isEmpty();
        assertThat(guard.check("192.0.2.1"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("endpoint");
                    assertThat(error.message()).contains("opscenter.sources.networks");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.32.0.1", "2606:4700::1111"})
    void a_cloud_may_be_at_any_public_address(String address) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fd00::1",
                "fe80::1",
                "ff02::1",
                "2002:7f00:1::",
                "2001::1",
                "64:ff9b::7f00:1"
            })
    void and_at_none_of_ours(String address) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void a_host_that_only_ends_like_a_cloud_is_one_of_ours() {
        assertThat(guard.check("10.1.2.3", "firewalla.net")).isEmpty();
        assertThat(guard.check("192.0.2.1", "firewalla.net")).hasSize(1);
        assertThat(guard.check("no-such-host.firewalla.net.invalid", "firewalla.net")).isEmpty();
    }

    @Test
    void this_machine_is_no_place_for_sources_except_in_a_demo() {
        var usual = new SourcesProperties(List.of("10.0.0.0/8"));
        assertThat(new NetworkGuard(usual, false).check("127.0.0.1")).hasSize(1);
        assertThat(new NetworkGuard(usual, true).check("127.0.0.1")).isEmpty();
        assertThat(new NetworkGuard(usual, true).check("::1")).isEmpty();
    }

    @Test
    void a_network_must_be_written_as_one() {
        assertThatThrownBy(() -> new NetworkGuard(new SourcesProperties(List.of("10.0.0.0/40"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
