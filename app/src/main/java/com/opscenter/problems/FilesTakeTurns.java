package com.opscenter.problems;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Uploads;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads few large files at a time: each is in memory until it is answered. Others wait unread.
public final class FilesTakeTurns extends OncePerRequestFilter {

    private static final int AT_A_TIME = 2;
    private static final String RETRY_SECONDS = "10";

    private static final Refusal BUSY =
            new Refusal("rate-limited", "%d files are read at a time".formatted(AT_A_TIME));

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Duration patience;
    private final Problems problems;

    /// @param patience how long one waits before it is refused
    public FilesTakeTurns(Duration patience, Problems problems) {
        this.patience = patience;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Uploads.isOne(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMyTurn()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problems.write(BUSY, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
