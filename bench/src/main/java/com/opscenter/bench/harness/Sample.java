package com.opscenter.bench.harness;

/// What one arm did in one turn.
///
/// @param cpuSeconds of the whole machine: load, server and database work on it together
public record Sample(long operations, double seconds, double cpuSeconds) {

    public double rate() {
        return operations / seconds;
    }

    public double cpuMicrosPerOperation() {
        return cpuSeconds * 1e6 / Math.max(1, operations);
    }
}
