package com.opscenter.projections.query;

import com.opscenter.projections.api.Projection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The projections this software can fold; there may be several versions of one.
final class Folds {

    private final List<Projection<?>> all;
    private final Map<String, Projection<?>> newest = new HashMap<>();

    Folds(List<Projection<?>> all) {
        this.all = all;
        for (Projection<?> projection : all) {
            newest.merge(
                    projection.name(),
                    projection,
                    (one, other) -> one.version() > other.version() ? one : other);
        }
    }

    /// The newest version of each.
    Collection<Projection<?>> newest() {
        return newest.values();
    }

    /// The newest version of one.
    Projection<?> named(String name) {
        Projection<?> found = newest.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no projection " + name);
        }
        return found;
    }

    boolean knows(String name) {
        return newest.containsKey(name);
    }

    /// The fold a build is made with, empty when it is of another software.
    Optional<Projection<?>> of(Build build) {
        return all.stream().filter(build::isOf).findFirst();
    }
}
