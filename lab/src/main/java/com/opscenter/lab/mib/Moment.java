package com.opscenter.lab.mib;

import java.util.function.Supplier;

/// Runs a whole request against one state of the device, so that its values fit together.
public interface Moment {

    <T> T during(Supplier<T> work);

    /// For objects that never change: nothing to hold still.
    static Moment always() {
        return new Moment() {
            @Override
            public <T> T during(Supplier<T> work) {
                return work.get();
            }
        };
    }
}
