package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.Tape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who wants a source to be read, and waits for how it went.
final class PollRequests {

    static final PollOutcome STOPPED = PollOutcome.failed("the source was stopped");

    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    /// @param everything also what seldom changes
    /// @param tape what goes over the wire is recorded there; null for nowhere
    private record Request(
            boolean everything, @Nullable Tape tape, CompletableFuture<PollOutcome> answer) {}

    /// Those that one poll answers; none when it was due by itself.
    record Batch(List<Request> requests) {

        boolean isEmpty() {
            return requests.isEmpty();
        }

        boolean wantsEverything() {
            return requests.stream().anyMatch(Request::everything);
        }

        Optional<Tape> tape() {
            return requests.stream().flatMap(one -> Stream.ofNullable(one.tape)).findFirst();
        }

        void answer(PollOutcome outcome) {
            requests.forEach(request -> request.answer.complete(outcome));
        }
    }

    CompletableFuture<PollOutcome> add(boolean everything, @Nullable Tape tape) {
        Request request = new Request(everything, tape, new CompletableFuture<>());
        waiting.add(request);
        if (ended) {
            request.answer.complete(STOPPED);
        }
        return request.answer;
    }

    /// Waits for somebody to ask, or for the time of the next poll. Everybody who asks meanwhile
    /// gets the same answer.
    Batch next(long due) throws InterruptedException {
        while (true) {
            long wait = Math.max(0, due - System.nanoTime());
            @Nullable Request first = waiting.poll(wait, TimeUnit.NANOSECONDS);
            if (first == null || ended) {
                return new Batch(first == null ? List.of() : List.of(first));
            }
            List<Request> asked = new ArrayList<>(List.of(first));
            waiting.drainTo(asked);
            asked.removeIf(request -> request.answer.isDone());
            if (!asked.isEmpty()) {
                return new Batch(List.copyOf(asked));
            }
        }
    }

    /// Nobody waits for a capture any more.
    void cancelCaptures() {
        waiting.stream()
                .filter(request -> request.tape != null)
                .forEach(request -> request.answer.cancel(false));
    }

    /// Nothing is read any more, whoever asks.
    void end() {
        ended = true;
        Collection<Request> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(request -> request.answer.complete(STOPPED));
        var _ = add(false, null); // wakes whoever waits for the next
    }
}
