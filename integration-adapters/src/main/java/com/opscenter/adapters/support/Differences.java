package com.opscenter.adapters.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The last accepted observation of each entity. After a restart everything is new once; deciders
/// ignore what they know already.
public final class Differences {

    private final Map<String, Record> accepted = new ConcurrentHashMap<>();

    public boolean differs(String key, Record value) {
        return !value.equals(accepted.get(key));
    }

    public void accepted(String key, Record value) {
        accepted.put(key, value);
    }

    public void forget() {
        accepted.clear();
    }
}
