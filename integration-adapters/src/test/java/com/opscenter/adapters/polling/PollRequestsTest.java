package com.opscenter.adapters.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.Tape;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class PollRequestsTest {

    private static final PollOutcome READ = new PollOutcome(true, null, null);

    private final PollRequests requests = new PollRequests();

    private static long soon() {
        return System.nanoTime();
    }

    private static long never() {
        return System.nanoTime() + Long.MAX_VALUE / 2;
    }

    @Test
    void everybody_who_asks_meanwhile_gets_the_same_answer() throws Exception {
        CompletableFuture<PollOutcome> one = requests.add(false, null);
        CompletableFuture<PollOutcome> other = requests.add(true, null);
        PollRequests.Batch batch = requests.next(never());
        assertThat(batch.wantsEverything()).isTrue();
        batch.answer(READ);
        assertThat(one.join()).isEqualTo(READ);
        assertThat(other.join()).isEqualTo(READ);
    }

    @Test
    void nobody_asked_when_a_poll_is_due() throws Exception {
        assertThat(requests.next(soon()).isEmpty()).isTrue();
    }

    @Test
    void a_capture_nobody_waits_for_any_more_is_not_taken() throws Exception {
        Tape dead = new Tape(1_000);
        Tape alive = new Tape(1_000);
        var _ = requests.add(true, dead);
        requests.cancelCaptures();
        var _ = requests.add(true, alive);
        assertThat(requests.next(never()).tape()).containsSame(alive);
    }

    @Test
    void who_waits_at_the_end_and_who_asks_after_it_are_told() throws Exception {
        CompletableFuture<PollOutcome> before = requests.add(true, null);
        requests.end();
        assertThat(before.join().read()).isFalse();
        assertThat(requests.add(true, null).join().read()).isFalse();
        requests.next(never()).answer(READ);
    }
}
