package com.opscenter.sources.api;

import com.opscenter.vocabulary.api.Id;

/// A slug given at registration, never reused: `pdu-1`.
public record SourceId(String value) implements Id {

    public static final String PATTERN = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    public static boolean isValid(String text) {
        return text.matches(PATTERN);
    }
}
