package com.opscenter.identity.api;

import com.opscenter.history.api.Event;

/// What was decided about whose sign-in needs a second factor.
public sealed interface FactorRuleEvent extends Event {

    @Override
    default String stream() {
        return FactorRuleCommand.TARGET;
    }

    /// @param role its word
    record SecondFactorRequired(String role) implements FactorRuleEvent {}

    /// @param role its word
    record SecondFactorLeftToPeople(String role) implements FactorRuleEvent {}
}
