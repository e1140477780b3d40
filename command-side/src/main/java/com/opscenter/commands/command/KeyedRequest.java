package com.opscenter.commands.command;

import com.opscenter.identity.api.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// A request that came with an idempotency key, once its caller is known.
///
/// @param actor type and id in one text; keys are unique per actor
/// @param fingerprint keyed hash of method, path, query, the organization named, and body
record KeyedRequest(String actor, String key, String fingerprint) {

    private static final String ATTRIBUTE = KeyedRequest.class.getName();

    static String actor(Actor actor) {
        return actor.type() + ":" + actor.id();
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable KeyedRequest of(HttpServletRequest request) {
        return (KeyedRequest) request.getAttribute(ATTRIBUTE);
    }
}
