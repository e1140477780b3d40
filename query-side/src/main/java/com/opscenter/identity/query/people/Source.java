package com.opscenter.identity.query.people;

import com.opscenter.identity.query.PresenceProjection;
import com.opscenter.identity.query.UsersProjection;
import java.util.Set;

/// The views that rows of people are made of, and whom a row of theirs is about.
final class Source {

    /// Of another feature: which organizations somebody is in is asked of it, that it changed is
    /// told by this name.
    static final String MEMBERS = "organizations_member";

    static final Set<String> VIEWS = Set.of(UsersProjection.NAME, PresenceProjection.NAME, MEMBERS);
    static final Set<String> FEATURES = Set.of("identity", "organizations");

    private Source() {}

    /// @param key such as `user/<id>` or `member/<organization>/<id>`
    static String user(String view, String key) {
        return key.split("/", view.equals(MEMBERS) ? 3 : 2)[view.equals(MEMBERS) ? 2 : 1];
    }
}
