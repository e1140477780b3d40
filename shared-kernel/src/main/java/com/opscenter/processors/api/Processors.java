package com.opscenter.processors.api;

import com.opscenter.commands.api.Refusal;
import java.util.List;
import java.util.Optional;

/// Runs processors of one kind.
public interface Processors {

    List<ProcessorView> all();

    /// Why this cannot be asked of the processor as it stands; empty when it can. Asked only for
    /// processors of this kind.
    Optional<Refusal> objection(String name, Verb verb);

    /// Does it, or begins to. On all nodes: the wish is stored.
    void carryOut(String name, Verb verb);
}
