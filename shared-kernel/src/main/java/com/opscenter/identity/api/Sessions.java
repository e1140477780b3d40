package com.opscenter.identity.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The browser sessions there are. To end one is felt everywhere: the next request is nobody's, and
/// connections close within a second.
public interface Sessions {

    /// @param id the name that may be shown, not the key to it
    /// @param address where it was begun, null when that was not noted
    /// @param agent what the browser called itself then
    record Session(
            String id,
            @Nullable String address,
            @Nullable String agent,
            Instant start,
            Instant lastAccess) {}

    /// A person's open sessions, the last used first.
    List<Session> of(UserId user);

    /// False when the person has no such session.
    boolean end(UserId user, String id);

    /// Ends all but these.
    ///
    /// @return which ended
    List<String> endOthers(UserId user, Set<String> kept);

    /// Of whoever was erased nothing is kept, neither of open sessions nor of those that ended.
    void forget(UserId user);
}
