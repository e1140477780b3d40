package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.names.api.UniqueName;
import java.util.ArrayList;
import java.util.List;

/// What an acceptance does to names that only one may bear.
public record NameClaims(List<Taken> taken, List<UniqueName> freed) {

    static final NameClaims NONE = new NameClaims(List.of(), List.of());

    /// @param otherwise the answer when somebody else bears the name
    public record Taken(UniqueName name, Refusal otherwise) {}

    NameClaims taking(UniqueName name, Refusal otherwise) {
        List<Taken> all = new ArrayList<>(taken);
        all.add(new Taken(name, otherwise));
        return new NameClaims(List.copyOf(all), freed);
    }

    NameClaims freeing(UniqueName name) {
        List<UniqueName> all = new ArrayList<>(freed);
        all.add(name);
        return new NameClaims(taken, List.copyOf(all));
    }
}
