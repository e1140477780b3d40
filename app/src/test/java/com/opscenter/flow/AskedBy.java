package com.opscenter.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How somebody asks the product with the embedded provider: with a browser's session, with a token
/// and with a key.
///
/// @param session signed in a moment ago
record AskedBy(OwnPeople people, String id, Rest session) {

    static final String SESSION = "session";

    static final String TOKEN = "token";
    private static final String ME = "/api/v1/auth/me";
    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    static AskedBy somebody(OwnPeople people, Person person) {
        Rest session = person.rest();
        return new AskedBy(people, session.get(ME).is(200).text("/id"), session);
    }

    /// By session and token.
    Map<String, Rest> ways() {
        return Map.of(SESSION, session, TOKEN, people.bearer(id));
    }

    /// And with a key.
    Map<String, Rest> ways(OwnKey key) {
        Map<String, Rest> all = new HashMap<>(ways());
        all.put(ContractTable.KEY, key.header());
        return all;
    }

    /// Proven long ago.
    Map<String, Rest> stale() {
        return Map.of(TOKEN, people.bearer(id, LONG_AGO));
    }

    OwnKey key() {
        return OwnKey.ofAll(session);
    }
}
