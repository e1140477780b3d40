package com.opscenter.organizations.api;

import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.UserId;
import java.util.List;

/// Who belongs where, from our own read model.
public interface Memberships {

    List<Membership> of(UserId person);

    /// Waits (bounded) until this reflects `position`.
    void awaitPosition(long position);
}
