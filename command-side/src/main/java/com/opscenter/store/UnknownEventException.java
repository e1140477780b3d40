package com.opscenter.store;

/// The history holds an event this version of the software does not know. It is never passed over:
/// the state it led to would be wrong.
public final class UnknownEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownEventException(String name, String revision) {
        super("this version does not know event " + name + " version " + revision);
    }
}
