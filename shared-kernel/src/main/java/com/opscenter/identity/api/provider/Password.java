package com.opscenter.identity.api.provider;

import java.util.Arrays;

/// A password on its way to the provider. It is in no command, event, answer or log.
///
/// @param temporary whether another must be chosen at the next sign-in
@SuppressWarnings("ArrayRecordComponent") // characters can be wiped out, a String cannot
public record Password(char[] value, boolean temporary) implements AutoCloseable {

    @Override
    public void close() {
        Arrays.fill(value, '\0');
    }

    @Override
    public String toString() {
        return "***";
    }
}
