package com.opscenter.identity.api.provisioning;

import com.opscenter.identity.api.UserId;
import java.util.Set;

/// Asks which of these are people there are, once the read model has passed `after`; answered with
/// their [UserId]s. All are looked up at once, and nothing of it is remembered.
public record FindThoseThere(Set<UserId> people, long after) {

    public FindThoseThere {
        people = Set.copyOf(people);
    }
}
