package com.opscenter.store;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.ExportEvent.UserExportBegun;
import com.opscenter.identity.api.ExportEvent.UsersExported;
import com.opscenter.identity.api.FactorEvent.PasskeyCopied;
import com.opscenter.identity.api.FactorEvent.RecoveryCodeUsed;
import com.opscenter.identity.api.FactorEvent.RecoveryCodesMade;
import com.opscenter.identity.api.FactorEvent.SecondFactorAdded;
import com.opscenter.identity.api.FactorEvent.SecondFactorGuessed;
import com.opscenter.identity.api.FactorEvent.SecondFactorRemoved;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorLeftToPeople;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorRequired;
import com.opscenter.identity.api.OwnDataEvent.OwnDataRequested;
import com.opscenter.identity.api.OwnDataEvent.OwnDataTaken;
import com.opscenter.identity.api.PreferencesEvent.PreferencesChosen;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.SignInEvent.ProviderSessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftAccepted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftEnded;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDrifted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforced;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRefused;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRequested;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyChanged;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyCreated;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRevoked;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRotated;
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.notifications.api.NotificationsEvent.NotificationsRead;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One event of every type about sessions, second factors and API keys, what people chose and read
/// and what was taken out about them.
final class SampleSessions {

    private static final String KEY = "0123456789AB";
    private static final Sealed CARD =
            new Sealed("9b2f1c30-0000-4000-8000-000000000007", "q83vEjRW");
    private static final Instant END = Instant.parse("2027-02-28T09:00:00Z");

    private SampleSessions() {}

    static List<Event> all() {
        UserId ada = new UserId("9b2f1c30-0000-4000-8000-000000000007");
        String session = "5a1d6c0e-7b43-4f0a-9a66-3c1f0e2d4b58";
        return List.of(
                new SessionOpened(ada, session, "embedded", "urn:example:password"),
                new SessionEnded(ada, session, SessionEnd.REVOKED),
                new ProviderSessionEnded(ada, "onrtro:7b43"),
                new AccountDrifted(
                        ada,
                        AccountAspect.EMAIL,
                        AccountDifference.HERE,
                        AccountDifference.OTHER,
                        CARD,
                        "5f2c77aa",
                        "somebody else has this email"),
                new AccountDriftEnded(ada, AccountAspect.NAME),
                new AccountDriftAccepted(ada, AccountAspect.ENABLED, session, "disabled"),
                new AccountEnforcementRequested(
                        ada, AccountAspect.ROLES, session, "operator, viewer"),
                new AccountEnforced(ada, AccountAspect.ROLES, session, AccountDifference.HERE),
                new AccountEnforcementRefused(
                        ada, AccountAspect.EMAIL, session, "somebody else has this email"),
                new PreferencesChosen(
                        ada,
                        Map.of(
                                "time_zone",
                                "Europe/Berlin",
                                "density",
                                "compact",
                                "motion",
                                "reduced",
                                "shortcuts",
                                "false",
                                "table_layouts.sources",
                                "name,health")),
                new NotificationsRead(ada, 184_219, Set.of(184_225L)),
                new ApiKeyCreated(
                        ada,
                        KEY,
                        CARD,
                        CARD,
                        new KeyProof("5f2c", "Ab9z"),
                        Set.of("power:read"),
                        "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90",
                        90,
                        END),
                new ApiKeyChanged(ada, KEY, CARD, null),
                new ApiKeyRotated(
                        ada, KEY, new KeyProof("77aa", "0Zy1"), END, END.minusSeconds(3_600)),
                new ApiKeyRevoked(ada, KEY, END.minusSeconds(60)),
                new UserExportBegun(session, Set.of("role")),
                new UsersExported(session, Set.of("role"), 4_211, true),
                new OwnDataRequested(session, ada),
                new OwnDataTaken(session, ada),
                new SecondFactorAdded(ada, session, FactorKind.PASSKEY),
                new SecondFactorRemoved(ada, session, FactorKind.TOTP),
                new RecoveryCodesMade(ada, 10),
                new RecoveryCodeUsed(ada, 9),
                new SecondFactorGuessed(ada, 5),
                new PasskeyCopied(ada, session),
                new SecondFactorRequired("admin"),
                new SecondFactorLeftToPeople("admin"));
    }
}
