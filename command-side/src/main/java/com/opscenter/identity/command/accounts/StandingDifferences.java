package com.opscenter.identity.command.accounts;

import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.identity.api.accounts.AccountEvent;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftAccepted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftEnded;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDrifted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforced;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRefused;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRequested;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// In what somebody's account differs, as far as it was told.
///
/// @param marks of what stands, by aspect
/// @param refusals why the provider did not take what is wanted, by aspect
/// @param open commands that are still to be carried out there
record StandingDifferences(
        Map<AccountAspect, String> marks, Map<AccountAspect, String> refusals, Set<String> open) {

    static final StandingDifferences NONE = new StandingDifferences(Map.of(), Map.of(), Set.of());

    StandingDifferences {
        marks = Map.copyOf(marks);
        refusals = Map.copyOf(refusals);
        open = Set.copyOf(open);
    }

    /// Whether that was told already. A look that does not know why says nothing against the reason
    /// there was.
    boolean knows(AccountDifference seen) {
        return seen.mark().equals(marks.get(seen.aspect()))
                && (seen.refusal() == null || seen.refusal().equals(refusals.get(seen.aspect())));
    }

    StandingDifferences evolve(AccountEvent event) {
        return switch (event) {
            case AccountDrifted(_, var aspect, _, _, _, var mark, var refusal) ->
                    with(aspect, mark, refusal);
            case AccountDriftEnded(_, var aspect) -> with(aspect, null, null);
            case AccountDriftAccepted(_, var aspect, _, _) -> with(aspect, null, null);
            case AccountEnforcementRequested(_, _, var command, _) -> opened(command);
            case AccountEnforced(_, _, var command, _) -> closed(command);
            case AccountEnforcementRefused(_, _, var command, _) -> closed(command);
        };
    }

    private StandingDifferences with(
            AccountAspect aspect, @Nullable String mark, @Nullable String refusal) {
        return new StandingDifferences(
                put(marks, aspect, mark), put(refusals, aspect, refusal), open);
    }

    private static Map<AccountAspect, String> put(
            Map<AccountAspect, String> before, AccountAspect aspect, @Nullable String value) {
        Map<AccountAspect, String> now = new HashMap<>(before);
        now.remove(aspect);
        if (value != null) {
            now.put(aspect, value);
        }
        return now;
    }

    private StandingDifferences opened(String command) {
        Set<String> now = new HashSet<>(open);
        now.add(command);
        return new StandingDifferences(marks, refusals, now);
    }

    private StandingDifferences closed(String command) {
        Set<String> now = new HashSet<>(open);
        now.remove(command);
        return new StandingDifferences(marks, refusals, now);
    }
}
