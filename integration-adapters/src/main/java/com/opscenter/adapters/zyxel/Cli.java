package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.ssh.SshDoor;
import com.opscenter.adapters.ssh.Terminal;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.sources.api.HealthReason;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The command line of one switch. Its session is kept from poll to poll, and opened anew when the
/// switch has ended it. What is shown is never logged, only which command was given; a tape has it.
final class Cli implements AutoCloseable {

    /// Out of two modes and of the command line; one that is out already does not hear the rest.
    private static final List<String> FAREWELL = List.of("exit", "exit", "exit");

    private static final String TRANSCRIPT = "session.txt";

    private static final int DEEPEST_MODE = 4;

    private final SshDoor door;
    private final @Nullable String enablePassword;
    private final ExchangeLog log;

    /// Commands this model does not know; asked again when everything is read.
    private final Set<String> unknown = new HashSet<>();

    private volatile @Nullable Terminal terminal;

    Cli(SshDoor door, @Nullable String enablePassword, ExchangeLog log) {
        this.door = door;
        this.enablePassword = enablePassword;
        this.log = log;
    }

    /// Goes on with a command line that is open already.
    void take(Terminal open) throws DeviceException {
        terminal = open;
        raise(open);
    }

    void askAgain() {
        unknown.clear();
    }

    /// What a command shows; empty when this model does not know it or this user may not.
    Optional<List<String>> show(String command) throws DeviceException {
        if (unknown.contains(command)) {
            return Optional.empty();
        }
        List<String> shown = run(open(), command);
        if (Refusal.in(shown).isPresent()) {
            unknown.add(command);
            return Optional.empty();
        }
        return Optional.of(shown);
    }

    /// What a command shows without which nothing can be told of the switch.
    List<String> need(String command) throws DeviceException {
        return show(command)
                .orElseThrow(() ->
                        new DeviceException(
                                HealthReason.PROTOCOL,
                                ("%s does not answer \"%s\": this user may not, or the model"
                                                + " does not know it.")
                                        .formatted(door.endpoint(), command)));
    }

    private List<String> run(Terminal open, String command) throws DeviceException {
        long started = System.nanoTime();
        try {
            List<String> shown = open.run(command);
            record("> " + command, shown);
            log.ended(
                    command, Refusal.in(shown).map(no -> "refused: " + no).orElse("done"), started);
            return shown;
        } catch (DeviceException failure) {
            log.ended(command, failure.sentence(), started);
            record("> " + command, open.shown());
            throw failure;
        }
    }

    /// Whether a mode can be entered; it is left again.
    boolean enters(String command) throws DeviceException {
        Terminal open = open();
        boolean refused = Refusal.in(run(open, command)).isPresent();
        boolean entered = !refused && !open.prompt().mode().isEmpty();
        leaveModes(open);
        return entered;
    }

    /// Gives an order, once. A failure means that it was not given.
    Answer perform(Dialect.Order wanted) throws DeviceException {
        Terminal open = open();
        for (String step : wanted.way()) {
            Optional<String> refused = Refusal.in(run(open, step));
            if (refused.isPresent()) {
                leaveModes(open);
                return new Answer.TurnedAway(refused.get());
            }
        }
        try {
            Optional<String> refused = Refusal.in(run(open, wanted.order()));
            leaveModes(open);
            return refused.<Answer>map(Answer.Failed::new).orElseGet(Answer.Accepted::new);
        } catch (DeviceException _) {
            close();
            return new Answer.Silent();
        }
    }

    private void leaveModes(Terminal open) throws DeviceException {
        for (int i = 0; i < DEEPEST_MODE && !open.prompt().mode().isEmpty(); i++) {
            run(open, "exit");
        }
    }

    /// Our own address on the way there.
    Optional<InetAddress> localAddress() throws DeviceException {
        return open().localAddress();
    }

    private void record(String heading, List<String> shown) {
        log.tape()
                .ifPresent(tape ->
                        tape.write(TRANSCRIPT, heading + "\n" + String.join("\n", shown) + "\n\n"));
    }

    private Terminal open() throws DeviceException {
        Terminal there = terminal;
        if (there != null && there.isOpen()) {
            return there;
        }
        long started = System.nanoTime();
        try {
            Terminal opened = door.open();
            record("connected", door.greeting());
            take(opened);
            log.ended("connect and log in", "done", started);
            return opened;
        } catch (DeviceException failure) {
            log.ended("connect and log in", failure.sentence(), started);
            record("not connected", door.greeting());
            throw failure;
        }
    }

    private void raise(Terminal open) throws DeviceException {
        if (open.prompt().privileged() || enablePassword == null) {
            return;
        }
        open.run("enable", enablePassword);
        if (!open.prompt().privileged()) {
            throw new DeviceException(
                    HealthReason.AUTHENTICATION,
                    "%s does not accept the password for enable.".formatted(door.endpoint()));
        }
    }

    DeviceException unknown() {
        return new DeviceException(
                HealthReason.PROTOCOL,
                ("%s has a command line, but none of a Zyxel switch that is known, or this user may"
                                + " not ask it anything.")
                        .formatted(door.endpoint()));
    }

    @Override
    public void close() {
        Terminal gone = terminal;
        terminal = null;
        if (gone != null) {
            gone.leave(FAREWELL);
        }
    }
}
