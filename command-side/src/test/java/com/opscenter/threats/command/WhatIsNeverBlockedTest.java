package com.opscenter.threats.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Given;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockCommand;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.BlockEvent;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.ProtectedRange;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatIsNeverBlockedTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    private static final SourceId FIREWALL = new SourceId("opnsense-1");
    private static final List<ProtectedRange> OWN =
            List.of(
                    new ProtectedRange("203.0.113.44", "gateway of WAN1"),
                    new ProtectedRange("fc00::/7", "private network"));

    private static Given<BlockCommand, Block, BlockEvent> never() {
        return new Given<>(Block.NEVER_ASKED, BlockDecider::decide, BlockEvolution::evolve);
    }

    private static BlockAddress block(String ip) {
        return new BlockAddress(
                new BlockId(ip), "command-1", NOW, Set.of(FIREWALL), OWN, "it scans us", null);
    }

    @Test
    void a_gateway_stays_reachable_and_the_refusal_says_what_it_is() {
        Refusal refusal = never().when(block("203.0.113.44")).thenRefused("protected-address");
        assertThat(refusal.detail())
                .isEqualTo(
                        "203.0.113.44 is never blocked: gateway of WAN1 (203.0.113.44) stays"
                                + " reachable");
    }

    @Test
    void so_does_a_network_that_holds_it_and_an_address_of_an_own_network() {
        never().when(block("203.0.113.0/24")).thenRefused("protected-address");
        never().when(block("fd00::1")).thenRefused("protected-address");
    }

    @Test
    void its_neighbor_can_be_blocked() {
        assertThat(never().after(block("203.0.113.45"))).isNotNull();
    }

    @Test
    void a_reason_a_firewall_and_an_end_that_lies_ahead_are_needed() {
        BlockAddress wrong =
                new BlockAddress(
                        new BlockId("203.0.113.45"),
                        "command-1",
                        NOW,
                        Set.of(),
                        List.of(),
                        " ",
                        NOW.minusSeconds(1));
        assertThat(wrong.violations())
                .extracting("field")
                .containsExactly("reason", "sourceIds", "expiresAt");
        assertThat(block("203.0.113.45").violations()).isEmpty();
    }
}
