package com.opscenter.adapters.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms();

    @Test
    void one_address_stays_one_address_and_one_network_one_network() {
        assertThat(pseudonyms.of("192.168.7.20 asks 192.168.7.21, 192.168.8.20 and 192.168.7.20"))
                .isEqualTo("10.0.1.1 asks 10.0.1.2, 10.0.2.1 and 10.0.1.1");
        assertThat(pseudonyms.of("203.0.113.9")).isEqualTo("240.0.3.1");
        assertThat(pseudonyms.of("fd12:3456::9 fd12:3456::10 2a00:1:2:3::5 fe80::1:2"))
                .isEqualTo(
                        "fd00:0:0:4:0:0:0:1 fd00:0:0:4:0:0:0:2 2001:db8:0:5:0:0:0:1 fe80:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "255.255.255.0",
                "127.0.0.1",
                "0.0.0.0",
                "224.0.0.251",
                "::1",
                "12:34:56",
                "1.3.6.1.2.1.1.5.0",
                "ff:ff:ff:ff:ff:ff",
                "\"time\":\"2026-11-29T14:00:00Z\"",
                "RouterOS 7.20.4 on CRS328, ether1.10",
                "eve.json"
            })
    void what_is_nobodys_stays(String text) {
        assertThat(pseudonyms.of(text)).isEqualTo(text);
    }

    @Test
    void a_mac_address_keeps_its_vendor_in_every_form() {
        assertThat(pseudonyms.of("AA:BB:CC:12:34:56 aabb.cc12.3456 aabbcc123456 aa-bb-cc-12-34-57"))
                .isEqualTo("AA:BB:CC:00:00:01 aabb.cc00.0001 aabbcc000001 aa-bb-cc-00-00-02");
    }

    @Test
    void names_are_replaced_wherever_they_stand_once_they_are_known() {
        String text =
                "{\"hostname\":\"nas-01\",\"serial\":\"SN4711X\",\"location\":\"Main Street 5\","
                        + "\"message\":\"NAS-01 (SN4711X) is down, nas-012 is not\"}";
        pseudonyms.gather(text);
        assertThat(pseudonyms.of(text))
                .isEqualTo(
                        "{\"hostname\":\"host-1\",\"serial\":\"serial-1\",\"location\":\"place-1\","
                                + "\"message\":\"host-1 (serial-1) is down, nas-012 is not\"}");
        assertThat(pseudonyms.substitutes().replaced())
                .containsEntry("host", 1)
                .containsEntry("serial", 1);
    }

    @Test
    void a_name_with_a_domain_is_one_without_being_known() {
        assertThat(pseudonyms.of("from nas.home.lan to www.example.org:443, nas.home.lan."))
                .isEqualTo("from host-1 to host-2:443, host-1.");
    }

    @Test
    void a_device_of_json_is_a_host() {
        String text =
                "{\"device\":{\"name\":\"Anna's phone\",\"ip\":\"192.168.1.9\",\"network\":{\"name\":\"LAN\"}}}";
        pseudonyms.gather(text);
        assertThat(pseudonyms.of(text))
                .isEqualTo(
                        "{\"device\":{\"name\":\"host-1\",\"ip\":\"10.0.1.1\",\"network\":{\"name\":\"LAN\"}}}");
    }

    /// What a device says may be of any form and length.
    @ParameterizedTest
    @ValueSource(strings = {"-", "a-", "a.", "1.", "a:", "\"name\":", "://", "host=\""})
    void a_long_run_of_anything_is_read_in_no_time(String one) {
        String run = "x" + one.repeat((1 << 18) / one.length()) + "!";
        pseudonyms.name(Pseudonyms.HOST, "a-".repeat(100) + "b");
        pseudonyms.gather(run);
        assertThat(pseudonyms.of(run)).endsWith("!");
    }

    @Test
    void what_is_too_long_for_a_host_is_none() {
        String text = "a.".repeat(200) + "lan";
        assertThat(pseudonyms.of(text)).isEqualTo(text);
        assertThat(pseudonyms.of("a.".repeat(100) + "lan...")).isEqualTo("host-1...");
    }

    @Test
    void so_many_names_are_looked_for_and_no_more() {
        for (int number = 1; number <= 20_000; number++) {
            pseudonyms.name(Pseudonyms.HOST, "pc-" + number);
        }
        pseudonyms.name(Pseudonyms.HOST, "pc-7");
        assertThat(pseudonyms.isFull()).isFalse();
        pseudonyms.name(Pseudonyms.HOST, "one-more");
        assertThat(pseudonyms.isFull()).isTrue();
        assertThat(pseudonyms.of("pc-20000 and one-more")).isEqualTo("host-20000 and one-more");
    }
}
