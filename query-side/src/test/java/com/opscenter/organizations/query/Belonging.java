package com.opscenter.organizations.query;

import com.opscenter.organizations.api.Memberships;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.ReadSide;

/// Who belongs where, for tests of features that ask.
public final class Belonging {

    private Belonging() {}

    public static Projection<?> projection() {
        return new MembersProjection();
    }

    public static Memberships of(ReadSide side) {
        return new MembershipBook(side.reads, side.projecting.positions());
    }
}
