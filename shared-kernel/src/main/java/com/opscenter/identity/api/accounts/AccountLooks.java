package com.opscenter.identity.api.accounts;

import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.ProviderException;
import java.util.List;

/// Compares accounts at the outside provider with what was decided here.
public interface AccountLooks {

    /// All the people there are.
    List<UserId> people();

    /// Looks at one account and tells what differs. What was decided here a moment ago, or waits to
    /// be told there, is no difference yet.
    void look(UserId user) throws ProviderException;
}
