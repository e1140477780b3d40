package com.opscenter.identity.api;

import com.opscenter.history.api.Event;
import org.jspecify.annotations.Nullable;

/// When a person signed in and when their sessions ended. On a stream of its own: neither the
/// version of the user nor the past of their roles moves with it. Address and browser are in the
/// metadata, sealed.
public sealed interface SignInEvent extends Event {

    UserId user();

    /// The id of the session that may be shown; of one at the provider, the provider's.
    String session();

    @Override
    default String stream() {
        return "sign-ins/" + user().value();
    }

    record SessionOpened(UserId user, String session, String provider, @Nullable String acr)
            implements SignInEvent {}

    /// A session at the outside provider was ended from here.
    ///
    /// @param session the provider's id of it
    record ProviderSessionEnded(UserId user, String session) implements SignInEvent {}

    record SessionEnded(UserId user, String session, SessionEnd why) implements SignInEvent {}
}
