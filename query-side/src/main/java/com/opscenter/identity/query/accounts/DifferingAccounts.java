package com.opscenter.identity.query.accounts;

import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.query.accounts.AccountsProjection.AccountRow;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/// In which aspects somebody's account differs.
@Component
public class DifferingAccounts {

    private final View<AccountRow> view;
    private final Reads reads;

    public DifferingAccounts(Reads reads) {
        this.view = View.of(new AccountsProjection());
        this.reads = reads;
    }

    /// Their words, in the order of the aspects; none where nothing differs.
    public List<String> of(UserId user, Moment moment) {
        return reads.in(
                SystemOrganization.ID,
                db ->
                        view.find(db, moment.position(), "account/" + user.value()).stream()
                                .flatMap(row -> row.value().aspects().stream())
                                .sorted()
                                .map(AccountAspect::word)
                                .toList());
    }
}
