package com.opscenter.adapters.keycloak;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountLooks;
import com.opscenter.identity.api.provider.ProviderException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at everybody once. What cannot be understood of one account keeps nobody else from being
/// looked at, and after a pause it goes on with whoever is next, not from the start.
final class AccountRound {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRound.class);

    private final AccountLooks looks;
    private final Deque<UserId> left = new ArrayDeque<>();
    private boolean begun;

    AccountRound(AccountLooks looks) {
        this.looks = looks;
    }

    /// Goes on with the round there is, or begins another.
    ///
    /// @param wanted whether to look at one more
    /// @return whether everybody was looked at; if not, Keycloak is better left alone for a while
    boolean isThrough(BooleanSupplier wanted) {
        if (!begun && !begins()) {
            return false;
        }
        while (!left.isEmpty()) {
            if (!wanted.getAsBoolean() || !goesOnAfter(left.element())) {
                return false;
            }
            left.remove();
        }
        begun = false;
        return true;
    }

    /// Nobody is looked at while it is not known who there is.
    private boolean begins() {
        try {
            left.addAll(looks.people());
            begun = true;
            return true;
        } catch (RefusedException | StorageUnavailableException unknown) {
            LOG.debug("accounts=unseen cause={}", unknown.getMessage());
            return false;
        }
    }

    /// Whose answer did not come in time may be the only one: they are passed over, and the others
    /// wait. While Keycloak is away everybody waits.
    private boolean goesOnAfter(UserId person) {
        try {
            looks.look(person);
            return true;
        } catch (ProviderException.Refused
                | ProviderException.Invalid
                | ProviderException.Conflict
                | RefusedException unseen) {
            LOG.warn("account=unseen user={} cause={}", person.value(), unseen.getMessage());
            return true;
        } catch (ProviderException.Slow slow) {
            LOG.warn("account=unseen user={} cause={}", person.value(), slow.getMessage());
            left.remove();
            return false;
        } catch (ProviderException | StorageUnavailableException away) {
            LOG.debug("account=unseen user={} cause={}", person.value(), away.getMessage());
            return false;
        } catch (RuntimeException unreadable) {
            LOG.warn("account=unseen user={}", person.value(), unreadable);
            return true;
        }
    }
}
