package com.opscenter.assembly;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Arrivals;
import com.opscenter.identity.api.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Makes known whoever comes, and remembers what was seen.
final class Arrived implements Arrivals {

    final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    final List<Set<String>> shown = new CopyOnWriteArrayList<>();
    private final KnownPeople people;

    Arrived(KnownPeople people) {
        this.people = people;
    }

    @Override
    public long arrive(Arrival arrival) {
        if (people.writtenAt(arrival.profile().email()).isPresent()) {
            throw new RefusedException(new Refusal("user-exists", "there is somebody"));
        }
        arrivals.add(arrival);
        people.put(arrival);
        return 1;
    }

    @Override
    public long observed(UserId user, String issuer, Set<String> roles, Instant issuedAt) {
        shown.add(roles);
        return 1;
    }
}
