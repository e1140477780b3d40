package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Somebody who hears destinations, for as long as they may. Nothing here waits for the one who
/// hears.
interface Hearer {

    /// Null until it is known who it is.
    @Nullable Caller caller();

    /// Who it is by now, for a hearer that may ask for more.
    default void becomes(Caller now) {}

    Collection<String> destinations();

    void tell(Message message);

    /// Says something where silence would last too long; a hearer with a thread of its own does so
    /// by itself.
    ///
    /// @param untilNext when this is asked again
    default void keepAlive(Duration untilNext) {}

    /// Whether nobody seems to be there any more.
    boolean isSilent();

    /// Says why, then ends.
    void refuse(String code, String detail);

    void end();
}
