package com.opscenter.notifications.query;

import java.util.List;

/// Whom it concerns what becomes of something.
interface Parties {

    /// @param about what has to be said of it
    record Party(String person, String about) {}

    /// @param subject a stream, such as `job/…`
    List<Party> of(String subject);

    void join(String subject, String person, String about);

    void leave(String subject, String person);

    /// Nothing more becomes of it.
    void end(String subject);

    /// What begins with this concerns the person no longer.
    void leaveAllOf(String beginning, String person);

    /// Nothing concerns the person any more, nor will: they are gone.
    void forget(String person);
}
