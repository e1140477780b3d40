package com.opscenter.network.api;

import static com.opscenter.network.api.PortState.DELIVERING;
import static com.opscenter.network.api.PortState.DOWN;
import static com.opscenter.network.api.PortState.FAULT;
import static com.opscenter.network.api.PortState.OFF;
import static com.opscenter.network.api.PortState.SEARCHING;
import static com.opscenter.network.api.PortState.UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortActionTest {

    @Test
    void power_is_on_when_it_is_offered_with_or_without_a_load() {
        assertThat(PortAction.POE_ON.isReached(DELIVERING, OFF)).isTrue();
        assertThat(PortAction.POE_ON.isReached(SEARCHING, OFF)).isTrue();
        assertThat(PortAction.POE_ON.isReached(FAULT, OFF)).isFalse();
        assertThat(PortAction.POE_ON.isReached(OFF, OFF)).isFalse();
    }

    @Test
    void a_cycle_ends_when_what_drew_power_draws_it_again() {
        assertThat(PortAction.POE_CYCLE.isReached(SEARCHING, DELIVERING)).isFalse();
        assertThat(PortAction.POE_CYCLE.isReached(DELIVERING, DELIVERING)).isTrue();
        assertThat(PortAction.POE_CYCLE.isReached(SEARCHING, SEARCHING)).isTrue();
    }

    @Test
    void only_a_bounce_and_a_cycle_have_a_first_half() {
        assertThat(PortAction.BOUNCE.isHalfWay(DOWN)).isTrue();
        assertThat(PortAction.BOUNCE.isHalfWay(UP)).isFalse();
        assertThat(PortAction.POE_CYCLE.isHalfWay(OFF)).isTrue();
        assertThat(PortAction.DISABLE.isHalfWay(DOWN)).isFalse();
        assertThat(PortAction.POE_OFF.isHalfWay(OFF)).isFalse();
    }
}
