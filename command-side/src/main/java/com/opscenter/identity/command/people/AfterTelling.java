package com.opscenter.identity.command.people;

import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.provider.ProviderException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows in what accounts differ, and hears what became of telling the provider.
public interface AfterTelling {

    /// What differs because it was changed there, and waits for an answer: a change of something
    /// else answers it neither way.
    Set<AccountAspect> waiting(UserId user);

    /// Of the last of what there was to be told of this person.
    ///
    /// @param refusal why it did not take it, null when it has
    /// @throws ProviderException it is away, and the reason is not kept
    void told(UserEvent event, @Nullable String refusal) throws ProviderException;
}
