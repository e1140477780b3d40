package com.opscenter.identity.query.roles;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that many ask for at the same time and one of them reads. The others have what that
/// one has, its failure, too: nobody waits for the turns of all who came before.
final class SharedReading<T> {

    private final AtomicReference<@Nullable CompletableFuture<T>> running = new AtomicReference<>();

    /// What was read for all; whoever comes while it is read may have what was read before they
    /// came.
    T read(Supplier<T> source) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> others = running.compareAndExchange(null, own);
        return others == null ? lead(source, own) : follow(others);
    }

    private T lead(Supplier<T> source, CompletableFuture<T> own) {
        T read;
        try {
            read = source.get();
        } catch (Throwable failure) {
            running.set(null);
            own.completeExceptionally(failure);
            throw failure;
        }
        // Whoever asks from here on, or is woken and asks again, has a reading of its own.
        running.set(null);
        own.complete(read);
        return read;
    }

    private T follow(CompletableFuture<T> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
