package com.opscenter.identity.query.accounts;

import com.opscenter.projections.api.Projection;

/// What tests of other packages need of accounts.
public final class Accounts {

    private Accounts() {}

    public static Projection<?> projection() {
        return new AccountsProjection();
    }
}
