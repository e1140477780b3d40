package com.opscenter.organizations.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.organizations.command.Organization.Founded;
import java.util.Optional;

/// No more people come to an organization by invitation than there are seats. Service accounts need
/// none, and the organization of the house is on no tier that would count them.
final class TheSeatsSuffice {

    private TheSeatsSuffice() {}

    /// The refusal when one more person would be too many.
    static Optional<Refusal> refuses(Founded organization, int seats) {
        long people =
                organization.members().values().stream()
                        .filter(member -> !member.machine())
                        .count();
        return organization.is("system") || people < seats
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "seats-exhausted",
                                "All " + seats + " seats of the organization are taken"));
    }
}
