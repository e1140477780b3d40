package com.opscenter.identity.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import com.opscenter.identity.api.accounts.AccountEvent;
import com.opscenter.identity.api.keys.ApiKeyEvent;
import java.util.List;

/// The stored names of this feature's events.
public final class IdentityVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("identity.UserRegistered", 3, UserEvent.UserRegistered.class),
                new EventType(
                        "identity.ServiceAccountRegistered",
                        2,
                        UserEvent.ServiceAccountRegistered.class),
                new EventType(
                        "identity.ServiceAccountNamed", 1, UserEvent.ServiceAccountNamed.class),
                new EventType(
                        "identity.ServiceAccountPermitted",
                        1,
                        UserEvent.ServiceAccountPermitted.class),
                new EventType(
                        "identity.ServiceSecretRotated", 1, UserEvent.ServiceSecretRotated.class),
                new EventType(
                        "identity.ServiceAccountRemoved", 1, UserEvent.ServiceAccountRemoved.class),
                new EventType("identity.RolesChanged", 3, UserEvent.RolesChanged.class),
                new EventType("identity.RolesObserved", 1, UserEvent.RolesObserved.class),
                new EventType("identity.NamesClaimed", 1, UserEvent.NamesClaimed.class),
                new EventType(
                        "identity.PrimaryOrganizationChosen",
                        1,
                        UserEvent.PrimaryOrganizationChosen.class),
                new EventType("identity.UserProfileChanged", 1, UserEvent.UserProfileChanged.class),
                new EventType(
                        "identity.EmailVerificationChanged",
                        1,
                        UserEvent.EmailVerificationChanged.class),
                new EventType("identity.UserEnabled", 1, UserEvent.UserEnabled.class),
                new EventType("identity.UserDisabled", 1, UserEvent.UserDisabled.class),
                new EventType("identity.UserTagged", 1, UserEvent.UserTagged.class),
                new EventType("identity.ExternalIdSet", 1, UserEvent.ExternalIdSet.class),
                new EventType("identity.UserNoted", 1, UserEvent.UserNoted.class),
                new EventType(
                        "identity.UserAttributesChanged", 1, UserEvent.UserAttributesChanged.class),
                new EventType("identity.TierOverridden", 1, UserEvent.TierOverridden.class),
                new EventType("identity.ApiCallsLimited", 1, UserEvent.ApiCallsLimited.class),
                new EventType(
                        "identity.PasswordLetterRequested",
                        1,
                        UserEvent.PasswordLetterRequested.class),
                new EventType("identity.PasswordChosen", 1, UserEvent.PasswordChosen.class),
                new EventType("identity.UserSuspended", 1, UserEvent.UserSuspended.class),
                new EventType("identity.UserActivated", 1, UserEvent.UserActivated.class),
                new EventType("identity.UserDeleted", 1, UserEvent.UserDeleted.class),
                new EventType("identity.UserErased", 1, UserEvent.UserErased.class),
                new EventType(
                        "identity.AdministratorGained",
                        1,
                        AdministratorEvent.AdministratorGained.class),
                new EventType(
                        "identity.AdministratorLost",
                        1,
                        AdministratorEvent.AdministratorLost.class),
                new EventType("identity.RoleDefined", 1, RoleEvent.RoleDefined.class),
                new EventType("identity.RoleChanged", 1, RoleEvent.RoleChanged.class),
                new EventType("identity.RoleDeleted", 1, RoleEvent.RoleDeleted.class),
                new EventType("identity.RoleOpened", 1, RoleHolderEvent.RoleOpened.class),
                new EventType("identity.RoleHeld", 1, RoleHolderEvent.RoleHeld.class),
                new EventType("identity.RoleLaidDown", 1, RoleHolderEvent.RoleLaidDown.class),
                new EventType("identity.RoleClosed", 1, RoleHolderEvent.RoleClosed.class),
                new EventType(
                        "identity.EnrollmentRequested",
                        1,
                        EnrollmentEvent.EnrollmentRequested.class),
                new EventType(
                        "identity.EnrollmentStalled", 1, EnrollmentEvent.EnrollmentStalled.class),
                new EventType(
                        "identity.EnrollmentCompleted",
                        1,
                        EnrollmentEvent.EnrollmentCompleted.class),
                new EventType(
                        "identity.EnrollmentAbandoned",
                        1,
                        EnrollmentEvent.EnrollmentAbandoned.class),
                new EventType("identity.SessionOpened", 1, SignInEvent.SessionOpened.class),
                new EventType("identity.SessionEnded", 1, SignInEvent.SessionEnded.class),
                new EventType(
                        "identity.ProviderSessionEnded", 1, SignInEvent.ProviderSessionEnded.class),
                new EventType("identity.AccountDrifted", 1, AccountEvent.AccountDrifted.class),
                new EventType(
                        "identity.AccountDriftEnded", 1, AccountEvent.AccountDriftEnded.class),
                new EventType(
                        "identity.AccountDriftAccepted",
                        1,
                        AccountEvent.AccountDriftAccepted.class),
                new EventType(
                        "identity.AccountEnforcementRequested",
                        1,
                        AccountEvent.AccountEnforcementRequested.class),
                new EventType("identity.AccountEnforced", 1, AccountEvent.AccountEnforced.class),
                new EventType(
                        "identity.AccountEnforcementRefused",
                        1,
                        AccountEvent.AccountEnforcementRefused.class),
                new EventType(
                        "identity.PreferencesChosen", 1, PreferencesEvent.PreferencesChosen.class),
                new EventType("identity.ApiKeyCreated", 1, ApiKeyEvent.ApiKeyCreated.class),
                new EventType("identity.ApiKeyChanged", 1, ApiKeyEvent.ApiKeyChanged.class),
                new EventType("identity.ApiKeyRotated", 1, ApiKeyEvent.ApiKeyRotated.class),
                new EventType("identity.ApiKeyRevoked", 1, ApiKeyEvent.ApiKeyRevoked.class),
                new EventType("identity.UserExportBegun", 1, ExportEvent.UserExportBegun.class),
                new EventType("identity.UsersExported", 1, ExportEvent.UsersExported.class),
                new EventType("identity.OwnDataRequested", 1, OwnDataEvent.OwnDataRequested.class),
                new EventType("identity.OwnDataTaken", 1, OwnDataEvent.OwnDataTaken.class),
                new EventType("identity.SecondFactorAdded", 1, FactorEvent.SecondFactorAdded.class),
                new EventType(
                        "identity.SecondFactorRemoved", 1, FactorEvent.SecondFactorRemoved.class),
                new EventType("identity.RecoveryCodesMade", 1, FactorEvent.RecoveryCodesMade.class),
                new EventType("identity.RecoveryCodeUsed", 1, FactorEvent.RecoveryCodeUsed.class),
                new EventType(
                        "identity.SecondFactorGuessed", 1, FactorEvent.SecondFactorGuessed.class),
                new EventType("identity.PasskeyCopied", 1, FactorEvent.PasskeyCopied.class),
                new EventType(
                        "identity.SecondFactorRequired",
                        1,
                        FactorRuleEvent.SecondFactorRequired.class),
                new EventType(
                        "identity.SecondFactorLeftToPeople",
                        1,
                        FactorRuleEvent.SecondFactorLeftToPeople.class));
    }
}
