package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who is there, and who may still be.
@Component
class Attendance {

    private final SessionQueue sessions;
    private final Topics topics;
    private final Callers callers;

    Attendance(SessionQueue sessions, Topics topics, Callers callers) {
        this.sessions = sessions;
        this.topics = topics;
        this.callers = callers;
    }

    /// @param untilNext when it is looked at again
    void lookAt(Hearer hearer, Duration untilNext) {
        Caller caller = hearer.caller();
        if (hearer.isSilent()) {
            hearer.end();
        } else if (caller == null) {
            hearer.keepAlive(untilNext);
        } else {
            lookAt(hearer, caller, untilNext);
        }
    }

    /// A session that ended, an expired token, a lost role or organization ends what is heard; the
    /// client joins again as what it is, and is told so first where it listens. What was lost and
    /// is not heard now cannot be heard later either, were it only between two looks.
    private void lookAt(Hearer hearer, Caller caller, Duration untilNext) {
        Optional<Caller> now = callers.refresh(caller);
        if (now.isEmpty()) {
            sessions.tell(hearer, SessionQueue.News.REVOKED);
            hearer.refuse("unauthenticated", "The session ended");
            return;
        }
        sessions.compare(hearer, caller, now.get());
        if (!stillHolds(caller, now.get(), hearer)) {
            hearer.refuse("forbidden", "The roles or the organization acted for changed");
        } else {
            hearer.becomes(now.get());
            hearer.keepAlive(untilNext);
        }
    }

    private boolean stillHolds(Caller before, Caller now, Hearer hearer) {
        return now.orgId().equals(before.orgId())
                && hearer.destinations().stream()
                        .allMatch(destination -> topics.mayHear(now, destination));
    }
}
