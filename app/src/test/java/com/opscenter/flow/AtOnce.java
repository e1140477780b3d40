package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

/// Requests that are sent at the same instant.
final class AtOnce {

    private AtOnce() {}

    /// The answers in the order of the requests.
    static List<Answer> send(List<Supplier<Answer>> requests) {
        CyclicBarrier together = new CyclicBarrier(requests.size());
        List<CompletableFuture<Answer>> racing =
                requests.stream().map(request -> racing(request, together)).toList();
        return racing.stream().map(CompletableFuture::join).toList();
    }

    /// That of the one who lost; the other one was let in.
    static Answer loserOf(List<Supplier<Answer>> requests) {
        List<Answer> answers = send(requests);
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        return answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
    }

    private static CompletableFuture<Answer> racing(
            Supplier<Answer> request, CyclicBarrier together) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        together.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                    return request.get();
                },
                Thread::startVirtualThread);
    }
}
