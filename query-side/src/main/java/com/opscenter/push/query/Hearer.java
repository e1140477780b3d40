package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Somebody who hears destinations, for as long as they may. Nothing here waits for the one who
/// hears.
interface Hearer {

    /// Null until it is known who it is.
    @Nullable Caller caller();

    Collection<String> destinations();

    void tell(Message message);

    /// Whether nobody seems to be there any more.
    boolean isSilent();

    /// Says why, then ends.
    void refuse(String code, String detail);

    void end();
}
