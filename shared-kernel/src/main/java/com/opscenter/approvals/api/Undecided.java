package com.opscenter.approvals.api;

import com.opscenter.identity.api.Caller;

/// What waits for somebody's word, from our own read model.
public interface Undecided {

    /// How many commands of the acting organization wait for a second person that the caller could
    /// be: not what they asked for themselves, and nothing for keys and machines.
    long waitingFor(Caller caller);
}
