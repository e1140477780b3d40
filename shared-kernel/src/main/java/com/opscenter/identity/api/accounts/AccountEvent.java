package com.opscenter.identity.api.accounts;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.drift.api.DriftAcceptance;
import com.opscenter.drift.api.DriftDomain;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftStep;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was seen of somebody's account at the outside provider, and what was answered to it.
public sealed interface AccountEvent extends Event {

    UserId user();

    AccountAspect aspect();

    @Override
    default String stream() {
        return "account/" + user().value();
    }

    /// The person's key, of whom the account is.
    default String person() {
        return "user/" + user().value();
    }

    /// What of the person differs, or did.
    default DriftId difference() {
        return DriftId.of(person(), aspect().word());
    }

    /// It is otherwise there than it was decided here, or otherwise than it was when that was told.
    ///
    /// @param wanted and `observed`, `states`, `mark`, `refusal`: see [AccountDifference]
    record AccountDrifted(
            UserId user,
            AccountAspect aspect,
            String wanted,
            String observed,
            @Nullable Sealed states,
            String mark,
            @Nullable String refusal)
            implements AccountEvent, DriftStep.Began {

        @Override
        public DriftId drift() {
            return difference();
        }

        @Override
        public DriftDomain domain() {
            return DriftDomain.IDENTITY;
        }

        @Override
        public String wantedState() {
            return wanted;
        }

        @Override
        public String observedState() {
            return observed;
        }

        @Override
        public String wantedBy() {
            return "";
        }

        @Override
        public @Nullable Sealed sealedStates() {
            return states;
        }

        @Override
        public @Nullable String refusedAs() {
            return refusal;
        }
    }

    /// It is there as it was decided here, or nobody's any more.
    record AccountDriftEnded(UserId user, AccountAspect aspect)
            implements AccountEvent, DriftStep.Ended {

        @Override
        public DriftId drift() {
            return difference();
        }
    }

    /// What is there is wanted here from now on.
    ///
    /// @param state in the API's word
    record AccountDriftAccepted(UserId user, AccountAspect aspect, String commandId, String state)
            implements AccountEvent, DriftStep.Ended, DriftAcceptance {

        @Override
        public DriftId drift() {
            return difference();
        }

        @Override
        public String targetKey() {
            return person();
        }

        @Override
        public String desired() {
            return state;
        }
    }

    /// The provider is told again what is wanted here.
    ///
    /// @param wanted in the API's word
    record AccountEnforcementRequested(
            UserId user, AccountAspect aspect, String commandId, String wanted)
            implements AccountEvent, CommandStep.Opening {

        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public String targetKey() {
            return person();
        }

        @Override
        public String action() {
            return "enforce-drift";
        }

        @Override
        public String desired() {
            return wanted;
        }

        /// While the provider is away it waits.
        @Override
        public @Nullable Instant deadline() {
            return null;
        }
    }

    /// The account was read as it is wanted.
    record AccountEnforced(UserId user, AccountAspect aspect, String commandId, String state)
            implements AccountEvent, CommandStep {

        @Override
        public CommandStatus status() {
            return CommandStatus.CONFIRMED;
        }

        @Override
        public String observed() {
            return state;
        }
    }

    /// The provider does not take it.
    ///
    /// @param detail why, in a sentence that names nobody
    record AccountEnforcementRefused(
            UserId user, AccountAspect aspect, String commandId, String detail)
            implements AccountEvent, CommandStep {

        @Override
        public CommandStatus status() {
            return CommandStatus.REJECTED;
        }

        @Override
        public String statusReason() {
            return detail;
        }
    }
}
