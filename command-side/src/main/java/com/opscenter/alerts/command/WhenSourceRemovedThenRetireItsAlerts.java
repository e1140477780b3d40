package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand.RetireAlert;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.ListStandingAlerts;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// With its source nobody watches a problem any more: what stands is over, and says why.
@Component
class WhenSourceRemovedThenRetireItsAlerts implements Reaction<SourceRemoved> {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_LOOKS = 60;

    private final Commands commands;
    private final Views views;

    WhenSourceRemovedThenRetireItsAlerts(Commands commands, Views views) {
        this.commands = commands;
        this.views = views;
    }

    @Override
    public Class<SourceRemoved> event() {
        return SourceRemoved.class;
    }

    @Override
    public String lane(SourceRemoved event) {
        return event.stream();
    }

    @Override
    public void react(SourceRemoved event, StoredEvent stored, boolean repeated)
            throws InterruptedException {
        for (AlertView alert : standing(event, stored)) {
            Fingerprint problem = new Fingerprint(alert.fingerprint());
            RetireAlert retire =
                    new RetireAlert(problem, stored.occurredAt(), "Its source was removed");
            commands.send(retire, AlertsActor.because(stored, retire.targetId())).orRefuse();
        }
    }

    /// The view may take a while to know everything that was reported before the removal.
    private List<AlertView> standing(SourceRemoved event, StoredEvent stored)
            throws InterruptedException {
        ListStandingAlerts query = new ListStandingAlerts(event.source(), stored.position());
        for (int look = 1; ; look++) {
            try {
                return views.list(query, AlertView.class);
            } catch (RefusedException behind) {
                if (look == MOST_LOOKS) {
                    throw behind;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
