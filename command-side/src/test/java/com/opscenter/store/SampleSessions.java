package com.opscenter.store;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.ExportEvent.UserExportBegun;
import com.opscenter.identity.api.ExportEvent.UsersExported;
import com.opscenter.identity.api.PreferencesEvent.PreferencesChosen;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.SignInEvent.SessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import com.opscenter.identity.api.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One event of every type about sessions, what people chose and what was taken out about them.
final class SampleSessions {

    private SampleSessions() {}

    static List<Event> all() {
        UserId ada = new UserId("9b2f1c30-0000-4000-8000-000000000007");
        String session = "5a1d6c0e-7b43-4f0a-9a66-3c1f0e2d4b58";
        return List.of(
                new SessionOpened(ada, session, "embedded", "urn:example:password"),
                new SessionEnded(ada, session, SessionEnd.REVOKED),
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
                new UserExportBegun(session, Set.of("role")),
                new UsersExported(session, Set.of("role"), 4_211, true));
    }
}
