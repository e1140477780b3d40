package com.opscenter.intents.api;

import com.opscenter.commands.api.Refusal;
import java.util.List;
import java.util.Optional;

/// One reason why something may not be done to a thing.
///
/// @param <C> what is asked
/// @param <T> the thing as it stands
public interface Rule<C, T> {

    Optional<Refusal> refuses(C command, T thing);

    /// The first refusal, in the order of the rules.
    static <C, T> Optional<Refusal> first(List<? extends Rule<C, T>> rules, C command, T thing) {
        return rules.stream().flatMap(rule -> rule.refuses(command, thing).stream()).findFirst();
    }
}
