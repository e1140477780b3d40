package com.opscenter.organizations.api;

import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who belongs where, from our own read model.
public interface Memberships {

    List<Membership> of(UserId person);

    /// Those of many; who has none is not in it.
    default Map<UserId, List<Membership>> ofAll(Collection<UserId> people) {
        Map<UserId, List<Membership>> all = new HashMap<>();
        for (UserId person : people) {
            List<Membership> own = of(person);
            if (!own.isEmpty()) {
                all.put(person, own);
            }
        }
        return all;
    }

    /// Waits (bounded) until this reflects `position`; false when time ran out.
    boolean awaitPosition(long position);
}
