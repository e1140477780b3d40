package com.opscenter.identity.query.accounts;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountEvent;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftAccepted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftEnded;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDrifted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforced;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRefused;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRequested;
import com.opscenter.identity.query.accounts.AccountsProjection.AccountRow;
import com.opscenter.projections.api.Projection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds in which aspects an account differs. How it does is told by the list of drifts.
@Component
class AccountsProjection implements Projection<AccountRow> {

    record AccountRow(Set<AccountAspect> aspects) {

        static final AccountRow SAME = new AccountRow(Set.of());

        AccountRow {
            aspects = Set.copyOf(aspects);
        }

        AccountRow with(AccountAspect aspect, boolean differs) {
            Set<AccountAspect> now = EnumSet.noneOf(AccountAspect.class);
            now.addAll(aspects);
            if (differs) {
                now.add(aspect);
            } else {
                now.remove(aspect);
            }
            return new AccountRow(now);
        }
    }

    @Override
    public String name() {
        return "identity_account";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "identity";
    }

    @Override
    public Class<AccountRow> rowType() {
        return AccountRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof AccountEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable AccountRow fold(@Nullable AccountRow row, Event event, StoredEvent stored) {
        AccountRow before = row == null ? AccountRow.SAME : row;
        return switch ((AccountEvent) event) {
            case AccountDrifted drifted -> before.with(drifted.aspect(), true);
            case AccountDriftEnded ended -> before.with(ended.aspect(), false);
            case AccountDriftAccepted accepted -> before.with(accepted.aspect(), false);
            case AccountEnforcementRequested _, AccountEnforced _, AccountEnforcementRefused _ ->
                    before;
        };
    }
}
