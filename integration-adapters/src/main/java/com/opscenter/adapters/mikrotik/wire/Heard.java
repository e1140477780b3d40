package com.opscenter.adapters.mikrotik.wire;

import java.util.List;

/// Hears the sentences on a connection as they are.
@FunctionalInterface
public interface Heard {

    /// @param ours whether we said it
    void sentence(boolean ours, List<String> words);
}
