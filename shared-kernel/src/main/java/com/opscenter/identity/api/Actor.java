package com.opscenter.identity.api;

/// Who did something: an opaque id, never a name.
public record Actor(Type type, String id) {

    public enum Type {
        USER,
        SERVICE,
        API_KEY,
        SYSTEM,
        ADAPTER,
        PROVIDER
    }

    /// Our own software, named by its part, such as `deadlines`.
    public static Actor system(String part) {
        return new Actor(Type.SYSTEM, part);
    }

    /// An outside provider of identities, by its issuer URL.
    public static Actor provider(String issuer) {
        return new Actor(Type.PROVIDER, issuer);
    }

    /// The adapter that serves a source.
    public static Actor adapter(String sourceId) {
        return new Actor(Type.ADAPTER, sourceId);
    }
}
