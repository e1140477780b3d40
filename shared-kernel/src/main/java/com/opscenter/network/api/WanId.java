package com.opscenter.network.api;

import com.opscenter.vocabulary.api.Id;

/// A WAN link, `wan1`; the name people gave it, made a slug. It is the operator's line, not a part
/// of a device: with another source it goes on.
public record WanId(String value) implements Id {

    public static final String PATTERN = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    public WanId {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("not a WAN id: " + value);
        }
    }

    public String key() {
        return "wan/" + value;
    }
}
