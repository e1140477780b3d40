package com.opscenter.push.query;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What a listener has not taken yet. It is bounded: a listener that is too slow loses all of it
/// and is told nothing more, until it has taken what is on its way. Then it learns once that it has
/// to take a snapshot, and hears on from there. What becomes of its session is not lost with the
/// rest, as no snapshot has it. So a listener that stops costs a bounded amount of memory, and
/// nobody waits for it.
final class Backlog {

    private static final int MOST_BYTES = 1 << 20;

    sealed interface Next {}

    record Told(Message message) implements Next {}

    /// An answer to the listener itself.
    record Answer(String text) implements Next {}

    enum Mark implements Next {
        /// Messages were lost: all destinations need a snapshot.
        GIVEN_UP,
        /// Time ran out.
        NOTHING,
        END
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<Next> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean givenUp;
    private boolean ended;

    void tell(Message message) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            if (!givenUp && bytes + message.size() > MOST_BYTES) {
                waiting.removeIf(next -> next instanceof Told && !isOfSession(next));
                bytes = waiting.stream().mapToInt(Backlog::size).sum();
                givenUp = true;
            }
            Told told = new Told(message);
            if ((!givenUp || isOfSession(told)) && bytes + message.size() <= MOST_BYTES) {
                add(told);
            }
            grown.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Whoever asks without taking the answers is sent away.
    void answer(String answer) {
        lock.lock();
        try {
            if (!ended && bytes + answer.length() > MOST_BYTES) {
                close("");
            } else if (!ended) {
                add(new Answer(answer));
            }
            grown.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing is taken any more but what was said of the session, and then these last words.
    void end(String lastWords) {
        lock.lock();
        try {
            if (!ended) {
                close(lastWords);
            }
            grown.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for what comes next.
    Next next(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            Next next = take();
            while (next == null) {
                if (left <= 0) {
                    return Mark.NOTHING;
                }
                left = grown.awaitNanos(left);
                next = take();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /// What comes next, null when there is nothing.
    @Nullable Next poll() {
        lock.lock();
        try {
            return take();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Next take() {
        Next next = waiting.poll();
        if (next != null) {
            bytes -= size(next);
        } else if (givenUp) {
            givenUp = false;
            return Mark.GIVEN_UP;
        }
        return next;
    }

    private void add(Next next) {
        waiting.add(next);
        bytes += size(next);
    }

    private void close(String lastWords) {
        ended = true;
        givenUp = false;
        waiting.removeIf(next -> !isOfSession(next));
        bytes = waiting.stream().mapToInt(Backlog::size).sum();
        if (!lastWords.isEmpty()) {
            add(new Answer(lastWords));
        }
        waiting.add(Mark.END);
    }

    /// Nobody who comes back hears that again.
    private static boolean isOfSession(Next next) {
        return next instanceof Told(var message)
                && message.destination().equals(SessionQueue.DESTINATION);
    }

    private static int size(Next next) {
        return switch (next) {
            case Told(var message) -> message.size();
            case Answer(var text) -> text.length();
            case Mark _ -> 0;
        };
    }
}
