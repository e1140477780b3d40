package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserSource;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Whoever came with a token has an organization of their own, also when what registered them ended
/// in the middle. What was done is not done again.
@Component
class WhenSomebodyArrivedThenHouseThem implements Reaction<UserRegistered> {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final FirstSteps steps;

    WhenSomebodyArrivedThenHouseThem(FirstSteps steps) {
        this.steps = steps;
    }

    @Override
    public Class<UserRegistered> event() {
        return UserRegistered.class;
    }

    @Override
    public String lane(UserRegistered event) {
        return event.stream();
    }

    @Override
    public void react(UserRegistered event, StoredEvent stored, boolean repeated) throws Later {
        if (event.source() != UserSource.TOKEN) {
            return;
        }
        try {
            OwnSteps own =
                    ArrivingByToken.steps(
                            event.user(), stored.metadata().correlationId(), stored.id());
            steps.house(event.user(), event.roles(), own);
        } catch (RefusedException running) {
            throw new Later(String.valueOf(running.getMessage()), PAUSE);
        }
    }
}
