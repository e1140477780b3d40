package com.opscenter.bench.harness;

import java.time.Duration;

/// One way to do the work that is compared.
public interface Arm {

    String name();

    /// Works for about that long and says how many operations were done.
    long work(Duration time) throws Exception;

    /// Operations until the JVM has seen enough of the work to compile what it runs often.
    default long warmUp() {
        return 0;
    }

    /// Clears away what the work left behind; not measured.
    default void rest() throws Exception {}
}
