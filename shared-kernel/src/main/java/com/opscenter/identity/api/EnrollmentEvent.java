package com.opscenter.identity.api;

import com.opscenter.history.api.Event;

/// What happened while somebody was created: between the wish and the person stands the provider,
/// which chooses the id.
public sealed interface EnrollmentEvent extends Event {

    String enrollment();

    @Override
    default String stream() {
        return "enrollment/" + enrollment();
    }

    /// From here on nobody else can have the names.
    record EnrollmentRequested(String enrollment, NewPerson person) implements EnrollmentEvent {}

    record EnrollmentCompleted(String enrollment, UserId user) implements EnrollmentEvent {}

    /// @param why the code of the refusal, such as `user-exists`
    record EnrollmentAbandoned(String enrollment, String why) implements EnrollmentEvent {}
}
