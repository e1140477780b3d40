package com.opscenter.reactions;

import com.opscenter.commands.api.Aside;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.testing.Callers;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Bean;

/// A reaction that remembers, and fails for whoever is told to; no configuration that a scan would
/// find, because only some nodes have it.
class LampReactions {

    record Run(String by, boolean repeated) {}

    final List<Run> runs = new CopyOnWriteArrayList<>();
    final Set<String> failing = ConcurrentHashMap.newKeySet();

    /// For whom it fails without holding up what follows.
    final Set<String> aside = ConcurrentHashMap.newKeySet();

    /// Whose events are not for this node.
    final Set<String> elsewhere = ConcurrentHashMap.newKeySet();

    /// For whose events this node finds only when it is about to act that it may not.
    final Set<String> leaving = ConcurrentHashMap.newKeySet();

    /// What "slow" waits for.
    final CountDownLatch device = new CountDownLatch(1);

    @Bean
    WhenLampTurnedThenRemember remember(Commands commands) {
        return new WhenLampTurnedThenRemember(this, commands);
    }

    List<String> runsOf(String prefix) {
        return runs.stream().map(Run::by).filter(by -> by.startsWith(prefix)).toList();
    }

    record WhenLampTurnedThenRemember(LampReactions memory, Commands commands)
            implements Reaction<LampTurned> {

        @Override
        public Class<LampTurned> event() {
            return LampTurned.class;
        }

        @Override
        public String lane(LampTurned event) {
            return event.lamp().value();
        }

        @Override
        public boolean isHere(LampTurned event) {
            return !memory.elsewhere.contains(event.by());
        }

        @Override
        public void react(LampTurned event, StoredEvent stored, boolean repeated)
                throws Elsewhere, Aside, InterruptedException {
            if (memory.leaving.contains(event.by())) {
                memory.elsewhere.add(event.by());
                throw new Elsewhere("served by another node now");
            }
            memory.runs.add(new Run(event.by(), repeated));
            if (event.by().equals("slow")) {
                memory.device.await();
            }
            if (memory.aside.contains(event.by())) {
                throw new Aside("the device does not take this");
            }
            if (memory.failing.contains(event.by())) {
                throw new IllegalStateException("the device said no");
            }
            if (event.by().startsWith("echo")) {
                LampId echo = new LampId(event.lamp().value() + "-echo");
                commands.send(
                        new TurnLamp(echo, event.on(), "answer"),
                        Callers.by(Callers.OPERATOR, stored.id()));
            }
        }
    }
}
