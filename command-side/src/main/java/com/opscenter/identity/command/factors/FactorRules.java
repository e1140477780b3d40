package com.opscenter.identity.command.factors;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.FactorRuleCommand;
import com.opscenter.identity.api.FactorRuleCommand.RequireSecondFactor;
import com.opscenter.identity.api.FactorRuleEvent;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorLeftToPeople;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorRequired;
import java.util.HashSet;
import java.util.Set;

/// Whose sign-in needs a second factor.
///
/// @param roles their words
record FactorRules(Set<String> roles) {

    static final FactorRules NONE = new FactorRules(Set.of());

    FactorRules {
        roles = Set.copyOf(roles);
    }

    static Decision<FactorRuleEvent> decide(FactorRuleCommand command, FactorRules rules) {
        return switch (command) {
            case RequireSecondFactor(var role, var required) ->
                    rules.roles.contains(role) == required
                            ? accept()
                            : accept(
                                    required
                                            ? new SecondFactorRequired(role)
                                            : new SecondFactorLeftToPeople(role));
        };
    }

    FactorRules evolve(FactorRuleEvent event) {
        Set<String> then = new HashSet<>(roles);
        switch (event) {
            case SecondFactorRequired(var role) -> then.add(role);
            case SecondFactorLeftToPeople(var role) -> then.remove(role);
        }
        return new FactorRules(then);
    }
}
