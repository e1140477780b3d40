package com.opscenter.identity.api;

import com.opscenter.history.api.Event;

/// What happened to a person's second factors. Neither secrets nor the names people give their
/// devices are told.
public sealed interface FactorEvent extends Event, ConcernsPerson {

    UserId user();

    @Override
    default String stream() {
        return "factors/" + user().value();
    }

    @Override
    default String person() {
        return user().value();
    }

    record SecondFactorAdded(UserId user, String factor, FactorKind kind) implements FactorEvent {}

    record SecondFactorRemoved(UserId user, String factor, FactorKind kind)
            implements FactorEvent {}

    record RecoveryCodesMade(UserId user, int count) implements FactorEvent {}

    /// @param left how many are good yet
    record RecoveryCodeUsed(UserId user, int left) implements FactorEvent {}

    /// After the right password so many wrong codes were given that it was no slip: somebody else
    /// may know the password. Told once in a day.
    ///
    /// @param wrong how many there were by then
    record SecondFactorGuessed(UserId user, int wrong) implements FactorEvent {}

    /// A passkey counted less than it had before: there may be a copy of it.
    record PasskeyCopied(UserId user, String factor) implements FactorEvent {}
}
