package com.opscenter.history.api;

/// A fact. Events are records of strings, booleans, integers, identifiers, quantities, instants,
/// enumerations and lists, maps or records of those; never a secret, and personal data only inside
/// `Sealed`.
public interface Event {

    /// The stream this fact belongs to; also its address on the push channel, such as
    /// `outlet/pdu-1/9`.
    String stream();
}
