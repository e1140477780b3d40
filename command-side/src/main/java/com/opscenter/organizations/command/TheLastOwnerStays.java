package com.opscenter.organizations.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.organizations.command.Organization.Founded;
import com.opscenter.organizations.command.Organization.Member;
import java.util.Map;
import java.util.Optional;

/// An organization that was given an owner keeps one, and as long as a person owns it, a person.
final class TheLastOwnerStays {

    private TheLastOwnerStays() {}

    /// The refusal when this member owns it no longer.
    static Optional<Refusal> refuses(Founded organization, String user) {
        Optional<Member> leaving = organization.member(user).filter(Member::isOwner);
        if (leaving.isEmpty()) {
            return Optional.empty();
        }
        boolean person = !leaving.get().machine();
        boolean another =
                organization.members().entrySet().stream()
                        .filter(member -> !member.getKey().equals(user))
                        .map(Map.Entry::getValue)
                        .anyMatch(member -> member.isOwner() && !(person && member.machine()));
        return another
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "last-owner",
                                "This is the last owner of the organization; make another first"));
    }
}
