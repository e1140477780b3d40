package com.opscenter.sources.api;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a connection test went.
public record TestReport(
        boolean ok, List<Step> steps, @Nullable Certificate certificate, Discovered discovered) {

    /// @param name `resolve`, `connect`, `tls`, `authenticate`, `read` or `capabilities`
    /// @param ms how long it took
    /// @param reason a [HealthReason] when it failed
    /// @param detail what was found, or what failed and what to change
    public record Step(
            String name, boolean ok, long ms, @Nullable HealthReason reason, String detail) {}

    public record Certificate(String subject, String fingerprintSha256, String notAfter) {}

    public record Discovered(List<String> devices, Set<String> capabilities) {}
}
