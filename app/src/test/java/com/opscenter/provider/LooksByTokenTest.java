package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountLooks;
import com.opscenter.identity.api.provider.ProviderException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Many tokens lead to few looks.
class LooksByTokenTest {

    private static final int AT_ONCE = 4;

    private final AtomicLong nanos = new AtomicLong();
    private final SlowProvider provider = new SlowProvider();
    private final LooksByToken looks = new LooksByToken(provider, nanos::get);

    @Test
    void only_a_few_are_looked_at_at_once_however_many_come() throws InterruptedException {
        List<UserId> people = Stream.generate(LooksByTokenTest::somebody).limit(50).toList();
        people.forEach(looks::begin);
        assertThat(Stream.generate(provider::begun).limit(AT_ONCE))
                .containsExactlyInAnyOrderElementsOf(people.subList(0, AT_ONCE));
        assertThat(provider.begun).isEmpty();
        provider.answers.release(AT_ONCE);
        provider.ended.acquire(AT_ONCE);
        UserId last = people.getLast();
        UserId seen = null;
        for (int tries = 0; seen == null && tries < 6_000; tries++) {
            looks.begin(last);
            seen = provider.begun.poll(10, TimeUnit.MILLISECONDS);
        }
        assertThat(seen).isEqualTo(last);
    }

    @Test
    void nobody_is_looked_at_twice_within_a_minute() throws InterruptedException {
        UserId ada = somebody();
        UserId ben = somebody();
        provider.answers.release(3);
        looks.begin(ada);
        looks.begin(ada);
        looks.begin(ben);
        assertThat(List.of(provider.begun(), provider.begun())).containsExactlyInAnyOrder(ada, ben);
        provider.ended.acquire(2);
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        looks.begin(ada);
        assertThat(provider.begun()).isEqualTo(ada);
        provider.ended.acquire();
        assertThat(provider.begun).isEmpty();
    }

    private static UserId somebody() {
        return new UserId(UUID.randomUUID().toString());
    }

    /// Answers when it is told to, and then that it is away.
    private static final class SlowProvider implements AccountLooks {

        final BlockingQueue<UserId> begun = new LinkedBlockingQueue<>();
        final Semaphore answers = new Semaphore(0);
        final Semaphore ended = new Semaphore(0);

        @Override
        public List<UserId> people() {
            return List.of();
        }

        @Override
        public void look(UserId user) throws ProviderException {
            begun.add(user);
            answers.acquireUninterruptibly();
            ended.release();
            throw new ProviderException.Unavailable(Duration.ofSeconds(5));
        }

        UserId begun() {
            try {
                return Objects.requireNonNull(begun.poll(1, TimeUnit.MINUTES), "nobody");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
