package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnTheSpotTest {

    private final List<Runnable> handedOn = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final OnTheSpot executor = new OnTheSpot(handedOn::add);

    @Test
    void the_result_is_told_before_the_sending_returns() {
        OnTheSpot.whileSending(() -> executor.execute(() -> told.add("taken")));
        assertThat(told).containsExactly("taken");
        assertThat(handedOn).isEmpty();
    }

    @Test
    void what_a_broken_socket_calls_for_besides_is_left_to_other_threads() {
        OnTheSpot.whileSending(() -> {
            executor.execute(() -> told.add("lost"));
            executor.execute(() -> told.add("closed"));
        });
        assertThat(told).containsExactly("lost");
        assertThat(handedOn).hasSize(1);
    }

    @Test
    void who_does_not_send_has_other_threads_work() {
        assertThatThrownBy(() ->
                        OnTheSpot.whileSending(() -> {
                            throw new IllegalStateException("closed");
                        }))
                .isInstanceOf(IllegalStateException.class);
        executor.execute(() -> told.add("request"));
        assertThat(told).isEmpty();
        assertThat(handedOn).hasSize(1);
    }
}
