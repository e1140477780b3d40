package com.opscenter.identity.api;

import com.opscenter.history.api.Event;

/// What happened to the register of the people who administer the platform and may come in. It is
/// appended to together with the events of whoever becomes one or ceases to be one, so that two can
/// never both be the last but one.
public sealed interface AdministratorEvent extends Event {

    String STREAM = "identity/administrators";

    UserId user();

    @Override
    default String stream() {
        return STREAM;
    }

    record AdministratorGained(UserId user) implements AdministratorEvent {}

    record AdministratorLost(UserId user) implements AdministratorEvent {}
}
