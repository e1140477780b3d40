package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.names.api.UniqueName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an acceptance does to names that only one may bear.
public record NameClaims(List<Taken> taken, List<UniqueName> freed) {

    static final NameClaims NONE = new NameClaims(List.of(), List.of());

    /// @param from stream of whoever may bear the name and gives it up for this, null for nobody
    /// @param otherwise the answer when somebody else bears the name
    public record Taken(UniqueName name, @Nullable String from, Refusal otherwise) {}

    NameClaims taking(UniqueName name, @Nullable String from, Refusal otherwise) {
        List<Taken> all = new ArrayList<>(taken);
        all.add(new Taken(name, from, otherwise));
        return new NameClaims(List.copyOf(all), freed);
    }

    NameClaims freeing(UniqueName name) {
        List<UniqueName> all = new ArrayList<>(freed);
        all.add(name);
        return new NameClaims(taken, List.copyOf(all));
    }
}
