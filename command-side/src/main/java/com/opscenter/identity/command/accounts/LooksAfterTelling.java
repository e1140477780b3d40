package com.opscenter.identity.command.accounts;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountEvent;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.command.people.AfterTelling;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the provider did not take stands as a difference from then on, with the reason.
@Component
class LooksAfterTelling implements AfterTelling {

    private final AccountLook look;
    private final EventReader history;

    LooksAfterTelling(AccountLook look, EventReader history) {
        this.look = look;
        this.history = history;
    }

    /// What the provider did not take waits for no answer: it is told again with the next change.
    @Override
    public Set<AccountAspect> waiting(UserId user) {
        StandingDifferences standing = StandingDifferences.NONE;
        for (StoredEvent stored : history.stream("account/" + user.value(), history.head())) {
            if (stored.payload() instanceof AccountEvent event) {
                standing = standing.evolve(event);
            }
        }
        Set<AccountAspect> waiting = new HashSet<>(standing.marks().keySet());
        waiting.removeAll(standing.refusals().keySet());
        return waiting;
    }

    @Override
    public void told(UserEvent event, @Nullable String refusal) throws ProviderException {
        look.lookAgain(event.user(), refusal == null ? Map.of() : reasons(event, refusal));
    }

    private static Map<AccountAspect, String> reasons(UserEvent event, String refusal) {
        return about(event).stream().collect(Collectors.toMap(Function.identity(), _ -> refusal));
    }

    private static Set<AccountAspect> about(UserEvent event) {
        return switch (event) {
            case UserProfileChanged _ ->
                    Set.of(AccountAspect.USERNAME, AccountAspect.EMAIL, AccountAspect.NAME);
            case EmailVerificationChanged _ -> Set.of(AccountAspect.VERIFIED);
            case UserEnabled _, UserActivated _, UserDisabled _, UserSuspended _ ->
                    Set.of(AccountAspect.ENABLED);
            case RolesChanged _ -> Set.of(AccountAspect.ROLES);
            default -> Set.of();
        };
    }
}
