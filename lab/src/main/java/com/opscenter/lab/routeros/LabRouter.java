package com.opscenter.lab.routeros;

import com.opscenter.lab.tls.SelfSigned;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/// One simulated device with RouterOS behind its services, with the hands to break it and the eyes
/// to see what was asked of it.
public final class LabRouter implements Closeable {

    /// The ports of its services; 0 for any.
    public record Ports(int api, int apis, int rest, int rests) {
        public static final Ports ANY = new Ports(0, 0, 0, 0);
    }

    private final Board board;
    private final RouterUsers users;
    private final SelfSigned certificate;
    private final SelfSigned expired;
    private final SelfSigned other;
    private final ApiServer api;
    private final ApiServer apis;
    private final RestServer rest;
    private final RestServer rests;

    private LabRouter(Board board, RouterUsers users, SelfSigned certificate, Ports ports)
            throws IOException {
        RouterSpec spec = board.spec();
        this.board = board;
        this.users = users;
        this.certificate = certificate;
        this.expired = SelfSigned.fresh(spec.name(), Instant.now().minus(Duration.ofDays(1)));
        this.other = SelfSigned.fresh(spec.name());
        this.api = new ApiServer(ports.api(), board, users, null).start();
        this.apis = new ApiServer(ports.apis(), board, users, this::shown).start();
        RestAnswers answers = new RestAnswers(board, users);
        this.rest = new RestServer(ports.rest(), answers, null);
        this.rests = new RestServer(ports.rests(), answers, certificate);
    }

    /// Starts a device with fresh secrets on free ports; nothing of it is kept.
    public static LabRouter start(RouterSpec spec) throws IOException {
        return start(spec, InstantSource.system());
    }

    /// The same by another clock.
    public static LabRouter start(RouterSpec spec, InstantSource clock) throws IOException {
        return new LabRouter(
                new Board(spec, clock),
                RouterUsers.generated(),
                SelfSigned.fresh(spec.name()),
                Ports.ANY);
    }

    public static LabRouter start(
            RouterSpec spec, RouterUsers users, SelfSigned certificate, Ports ports)
            throws IOException {
        return new LabRouter(new Board(spec, InstantSource.system()), users, certificate, ports);
    }

    private SelfSigned shown() {
        return board.has(Fault.EXPIRED_CERTIFICATE)
                ? expired
                : board.has(Fault.OTHER_CERTIFICATE) ? other : certificate;
    }

    public Ports ports() {
        return new Ports(api.port(), apis.port(), rest.port(), rests.port());
    }

    public RouterUsers users() {
        return users;
    }

    /// Of the certificate it shows now.
    public String fingerprint() {
        return shown().fingerprint();
    }

    /// The device itself: what is true of it, whatever its services say.
    public Board truth() {
        return board;
    }

    public Set<Fault> broken() {
        return board.faults();
    }

    /// Breaks the device in each of these ways, until [#mend].
    public void breakWith(Fault... faults) {
        boolean before = showsWrong();
        for (Fault fault : faults) {
            board.breakWith(fault);
        }
        if (showsWrong() != before) {
            showAgain();
        }
    }

    public void mend() {
        boolean before = showsWrong();
        board.mend();
        if (before) {
            showAgain();
        }
    }

    private boolean showsWrong() {
        return shown() != certificate;
    }

    /// A server takes its certificate once, so it begins anew.
    private void showAgain() {
        try {
            rests.restart(shown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts again: connections end, counters begin at zero, and it is deaf for that long.
    public void reboot(Duration deaf) {
        api.drop(true);
        apis.drop(true);
        rest.stop();
        rests.stop();
        board.restart();
        Thread.ofVirtual().start(() -> wake(deaf));
    }

    private void wake(Duration deaf) {
        try {
            Thread.sleep(deaf);
            api.drop(false);
            apis.drop(false);
            rest.restart(null);
            rests.restart(shown());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        api.close();
        apis.close();
        rest.close();
        rests.close();
    }
}
