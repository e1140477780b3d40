package com.opscenter.lab.http;

import java.util.Set;

/// What a port serves, while nothing below it is broken.
public interface Service {

    Answer answer(Request request);

    /// Breaks it in these ways, as far as they are its own.
    void breakWith(Set<Fault> faults);

    /// Whether a request changes something, so that it can be done and its answer be lost.
    boolean changes(Request request);
}
