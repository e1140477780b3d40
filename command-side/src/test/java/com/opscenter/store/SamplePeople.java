package com.opscenter.store;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.AdministratorEvent.AdministratorGained;
import com.opscenter.identity.api.AdministratorEvent.AdministratorLost;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentAbandoned;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentCompleted;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentRequested;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentStalled;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.NewPerson;
import com.opscenter.identity.api.RoleEvent.RoleChanged;
import com.opscenter.identity.api.RoleEvent.RoleDefined;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import com.opscenter.identity.api.RoleHolderEvent.RoleClosed;
import com.opscenter.identity.api.RoleHolderEvent.RoleHeld;
import com.opscenter.identity.api.RoleHolderEvent.RoleLaidDown;
import com.opscenter.identity.api.RoleHolderEvent.RoleOpened;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.ExternalIdSet;
import com.opscenter.identity.api.UserEvent.NamesClaimed;
import com.opscenter.identity.api.UserEvent.PasswordChosen;
import com.opscenter.identity.api.UserEvent.PasswordLetterRequested;
import com.opscenter.identity.api.UserEvent.PrimaryOrganizationChosen;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.ServiceAccountNamed;
import com.opscenter.identity.api.UserEvent.ServiceAccountPermitted;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.ServiceAccountRemoved;
import com.opscenter.identity.api.UserEvent.ServiceSecretRotated;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserAttributesChanged;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.identity.api.UserEvent.UserNoted;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One event of every type about people and service accounts.
final class SamplePeople {

    private static final UserId USER = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    private static final UserId MACHINE = new UserId("1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90");
    private static final String ENROLLMENT = "1f0c6a52-0000-4000-8000-000000000009";
    private static final String ORG = "00000000-0000-4000-8000-000000000001";
    private static final HashedNames NAMES = new HashedNames("aa55", "bb66");
    private static final Sealed SEALED = new Sealed(USER.value(), "c2VhbGVk");
    private static final Set<String> ROLES = Set.of("operator");

    private SamplePeople() {}

    static List<Event> all() {
        return Stream.of(registered(), changed(), entering(), enrolled(), roles())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> registered() {
        return List.of(
                new UserRegistered(
                        USER,
                        "embedded",
                        SEALED,
                        ROLES,
                        true,
                        true,
                        ORG,
                        UserSource.SWEEP,
                        Instant.parse("2026-11-20T09:00:00Z"),
                        NAMES),
                new ServiceAccountRegistered(MACHINE, "ops-script", ROLES, Set.of("power:execute")),
                new ServiceAccountNamed(MACHINE, "Backup"),
                new ServiceAccountPermitted(MACHINE, Set.of("power:execute"), Set.of("power:read")),
                new ServiceSecretRotated(MACHINE),
                new ServiceAccountRemoved(MACHINE, "ops-script"),
                new NamesClaimed(USER, NAMES));
    }

    private static List<Event> changed() {
        return List.of(
                new RolesChanged(USER, ROLES, Set.of("viewer")),
                new RolesObserved(
                        USER,
                        Set.of("auditor"),
                        Instant.parse("2026-11-21T13:30:25Z"),
                        Set.of("auditor"),
                        ROLES),
                new PrimaryOrganizationChosen(USER, "2f0c6a52-0000-4000-8000-000000000003", ORG),
                new UserProfileChanged(USER, SEALED, NAMES),
                new EmailVerificationChanged(USER, true),
                new UserTagged(USER, Set.of("beta"), Set.of("alpha")),
                new UserNoted(USER, SEALED),
                new ExternalIdSet(USER, SEALED, "5f2c"),
                new UserAttributesChanged(USER, SEALED),
                new TierOverridden(USER, null, "professional"),
                new ApiCallsLimited(USER, 500L, null),
                new PasswordLetterRequested(USER, Set.of(Ask.VERIFY_EMAIL)),
                new PasswordChosen(USER));
    }

    private static List<Event> entering() {
        return List.of(
                new UserEnabled(USER),
                new UserDisabled(USER),
                new UserSuspended(USER),
                new UserActivated(USER),
                new UserDeleted(USER),
                new UserErased(USER),
                new AdministratorGained(USER),
                new AdministratorLost(USER));
    }

    private static List<Event> enrolled() {
        NewPerson person =
                new NewPerson(
                        new Sealed(ENROLLMENT, "c2VhbGVk"),
                        NAMES,
                        ROLES,
                        false,
                        true,
                        "professional",
                        -1L,
                        ORG,
                        "member",
                        Set.of("beta"),
                        new Sealed(ENROLLMENT, "bm90ZXM="),
                        true);
        return List.of(
                new EnrollmentRequested(ENROLLMENT, person, Instant.parse("2026-11-20T09:01:00Z")),
                new EnrollmentStalled(ENROLLMENT),
                new EnrollmentCompleted(ENROLLMENT, USER),
                new EnrollmentAbandoned(ENROLLMENT, "user-exists"));
    }

    private static List<Event> roles() {
        RoleTerms before = new RoleTerms("Looks after labs", 6, false, Set.of("power:read"));
        RoleTerms terms = new RoleTerms("Looks after labs", 5, true, Set.of("power:execute"));
        return List.of(
                new RoleDefined("lab-tech", before),
                new RoleChanged("lab-tech", terms, before),
                new RoleDeleted("lab-tech"),
                new RoleOpened("lab-tech"),
                new RoleHeld("lab-tech", "user/" + USER.value()),
                new RoleLaidDown("lab-tech", "user/" + USER.value()),
                new RoleClosed("lab-tech"));
    }
}
