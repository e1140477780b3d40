package com.opscenter.identity.command.roles;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.RoleCommand;
import com.opscenter.identity.api.RoleCommand.ChangeRole;
import com.opscenter.identity.api.RoleCommand.DefineRole;
import com.opscenter.identity.api.RoleCommand.DeleteRole;
import com.opscenter.identity.api.RoleCommand.GrantPermissions;
import com.opscenter.identity.api.RoleCommand.RevokePermissions;
import com.opscenter.identity.api.RoleEvent;
import com.opscenter.identity.api.RoleEvent.RoleChanged;
import com.opscenter.identity.api.RoleEvent.RoleDefined;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.Strength;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.command.roles.OwnRole.Defined;
import com.opscenter.identity.command.roles.OwnRole.Deleted;
import com.opscenter.identity.command.roles.OwnRole.Unknown;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Decides what a role of one's own says. Roles contain permissions and no other roles, so that
/// none of them can contain itself.
final class RoleDecider {

    /// Every request reads all of them from memory.
    static final int MOST = 200;

    /// The register of the roles themselves. No role is called so.
    private static final String ALL = "*";

    private RoleDecider() {}

    static Decision<RoleEvent> decide(RoleCommand command, OwnRole role) {
        if (SystemRole.of(command.role()).isPresent()) {
            return command instanceof DefineRole
                    ? taken()
                    : reject("forbidden", "This role is there from the start and stays as it is");
        }
        return switch (role) {
            case Unknown _ when command instanceof DefineRole define -> define(define);
            case Defined(var terms) -> ofDefined(command, terms);
            case Deleted _ when command instanceof DefineRole ->
                    reject(
                            "in-use",
                            "A role of this name was deleted; its name stays with what it did");
            case Unknown _, Deleted _ -> reject(Refusal.notFound("role " + command.role()));
        };
    }

    private static Decision<RoleEvent> taken() {
        return reject("in-use", "There is a role of this name already");
    }

    private static Decision<RoleEvent> define(DefineRole command) {
        Decision<RoleEvent> decision = accept(new RoleDefined(command.role(), command.terms()));
        return within(
                command.by(),
                command.terms(),
                decision.opening(command.role()).joining(ALL, MOST, tooMany()));
    }

    private static Decision<RoleEvent> ofDefined(RoleCommand command, RoleTerms terms) {
        return switch (command) {
            case DefineRole _ -> taken();
            case ChangeRole change -> changed(command, terms, after(change, terms));
            case GrantPermissions(_, var more, _) -> {
                Set<String> all = new HashSet<>(terms.permissions());
                all.addAll(more);
                yield changed(command, terms, terms.granting(all));
            }
            case RevokePermissions(_, var fewer, _) -> {
                Set<String> rest = new HashSet<>(terms.permissions());
                rest.removeAll(fewer);
                yield changed(command, terms, terms.granting(rest));
            }
            case DeleteRole(var name, var by) -> {
                Decision<RoleEvent> decision = accept(new RoleDeleted(name));
                yield within(by, terms, decision.closing(name, held(name)).layingDown(ALL));
            }
        };
    }

    private static RoleTerms after(ChangeRole change, RoleTerms terms) {
        return new RoleTerms(
                Objects.requireNonNullElse(change.description(), terms.description()),
                Objects.requireNonNullElse(change.level(), terms.level()),
                Objects.requireNonNullElse(change.platform(), terms.platform()),
                Objects.requireNonNullElse(change.permissions(), terms.permissions()));
    }

    /// Neither what it was nor what it becomes may be stronger than whoever changes it.
    private static Decision<RoleEvent> changed(
            RoleCommand command, RoleTerms before, RoleTerms after) {
        Decision<RoleEvent> decision =
                after.equals(before)
                        ? accept()
                        : accept(new RoleChanged(command.role(), after, before));
        return within(command.by(), before, within(command.by(), after, decision));
    }

    private static Decision<RoleEvent> within(
            Strength by, RoleTerms terms, Decision<RoleEvent> decision) {
        if (by.reaches(terms)) {
            return decision;
        }
        Set<String> lacking = new TreeSet<>(by.lacking(terms.permissions()));
        return reject(
                "role-too-strong",
                lacking.isEmpty()
                        ? "Its level is stronger than that of your strongest role"
                        : "It holds what you do not hold for the whole platform: "
                                + String.join(", ", lacking));
    }

    private static Refusal tooMany() {
        return new Refusal(
                "roles-exhausted",
                "There are %d roles of one's own, and there may be no more: delete one first"
                        .formatted(MOST));
    }

    private static Refusal held(String name) {
        return new Refusal(
                "in-use",
                "Somebody holds the role %s, or is being created with it: take it from them first"
                        .formatted(name));
    }
}
