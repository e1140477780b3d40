package com.opscenter.identity.api;

/// An event of another stream than the person's own that belongs to what is told of them, such as
/// that they joined an organization.
public interface ConcernsPerson {

    /// The id of whom it is about.
    String person();
}
