package com.opscenter.provider;

import jakarta.annotation.PreDestroy;
import java.nio.CharBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes the passwords of those who are created. Many may be at a time, and a hash is nothing but
/// work of a processor: virtual threads would keep all others waiting meanwhile, threads of the
/// system take turns.
@Component
@OnlyWhenEmbedded
class PasswordHashing {

    private final PasswordEncoder encoder;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                    Thread.ofPlatform().name("password-hashing-", 1).daemon().factory());

    PasswordHashing(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    String hashed(char[] password) {
        return CompletableFuture.supplyAsync(
                        () -> String.valueOf(encoder.encode(CharBuffer.wrap(password))), threads)
                .join();
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
