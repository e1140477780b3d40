package com.opscenter.identity.command.signins;

import com.opscenter.identity.api.SignInEvent;
import com.opscenter.identity.api.SignInEvent.ProviderSessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import java.util.HashSet;
import java.util.Set;

/// A person's sign-ins as far as decisions need them.
///
/// @param open sessions that have not ended
record SignIns(Set<String> open) {

    static final SignIns NONE = new SignIns(Set.of());

    SignIns {
        open = Set.copyOf(open);
    }

    SignIns evolve(SignInEvent event) {
        Set<String> then = new HashSet<>(open);
        switch (event) {
            case SessionOpened(_, var session, _, _) -> then.add(session);
            case ProviderSessionEnded _ -> {}
            case SessionEnded(_, var session, _) -> then.remove(session);
        }
        return new SignIns(then);
    }
}
