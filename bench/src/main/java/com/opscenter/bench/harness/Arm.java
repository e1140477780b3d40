package com.opscenter.bench.harness;

import java.time.Duration;

/// One way to do the work that is compared.
public interface Arm {

    String name();

    /// Works for about that long and says how many operations were done.
    long work(Duration time) throws Exception;

    /// Clears away what the work left behind; not measured.
    default void rest() throws Exception {}
}
