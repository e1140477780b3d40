package com.opscenter.identity.api.provisioning;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Password;
import org.jspecify.annotations.Nullable;

/// Creates people with everything that belongs to them, as an administrator would.
public interface Newcomers {

    /// @param position of the last event about them
    record Created(UserId user, long position) {}

    /// Whether a request with this key has begun to create somebody.
    boolean isBegun(CommandContext context);

    /// Refuses what is wrong before anything is done. Whoever repeats the request goes on where it
    /// was interrupted.
    ///
    /// @param password null for somebody who is to choose one
    Created create(Newcomer newcomer, @Nullable Password password, CommandContext context);
}
