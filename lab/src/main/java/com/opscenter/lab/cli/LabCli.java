package com.opscenter.lab.cli;

import com.opscenter.lab.cli.CliUsers.User;
import com.opscenter.lab.netswitch.NetSwitch;
import com.opscenter.lab.netswitch.SwitchSpec;
import java.io.Closeable;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;

/// One switch behind its command line, with the hands to break it and the eyes to see what was
/// asked of it.
public final class LabCli implements Closeable {

    private final NetSwitch device;
    private final CliSpec spec;
    private final CliUsers users;
    private final KeyPair hostKey;
    private final Set<CliFault> faults = EnumSet.noneOf(CliFault.class);
    private final List<String> given = new CopyOnWriteArrayList<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger logouts = new AtomicInteger();
    private final AtomicInteger execs = new AtomicInteger();
    private final SshServer server;
    private final CliLanguage language;
    private volatile Instant started;
    private volatile boolean loseAnswer;

    private LabCli(SwitchSpec of, CliSpec spec, int port, CliUsers users, KeyPair hostKey)
            throws IOException {
        this.users = users;
        this.hostKey = hostKey;
        this.device = new NetSwitch(of, InstantSource.system());
        this.spec = spec;
        this.started = device.now().minus(Duration.ofDays(8));
        this.language = CliLanguage.of(device, spec, () -> Duration.between(started, device.now()));
        this.server = CliServers.serverOf(this, spec);
        server.addSessionListener(new Guard());
        device.losingAnswers(() -> loseAnswer = true);
        listen(port);
    }

    private void listen(int port) throws IOException {
        server.setPort(port);
        try {
            server.start();
        } catch (IOException taken) {
            if (port == 0) {
                throw taken;
            }
            listen(0);
        }
    }

    /// Starts a switch on a free loopback port, with fresh secrets.
    public static LabCli start(SwitchSpec of, CliSpec spec) throws IOException {
        return new LabCli(of, spec, 0, CliUsers.generated(), CliKeys.USUAL);
    }

    public static LabCli start(SwitchSpec of) throws IOException {
        return start(of, CliSpec.USUAL);
    }

    /// Starts one on that port, or on a free one when it is 0 or in use.
    ///
    /// @param hostKey it shows as long as it is not broken
    public static LabCli start(SwitchSpec of, int port, CliUsers users, KeyPair hostKey)
            throws IOException {
        return new LabCli(of, CliSpec.USUAL, port, users, hostKey);
    }

    /// Hangs up on whoever connects when all sessions are taken.
    private final class Guard implements SessionListener {

        @Override
        public void sessionCreated(Session session) {
            boolean full = server.getActiveSessions().size() > spec.heldSessions();
            if (full || has(CliFault.ALL_TAKEN)) {
                session.close(true);
            }
        }
    }

    /// The TCP port on 127.0.0.1.
    public int port() {
        return server.getPort();
    }

    public CliUsers users() {
        return users;
    }

    /// SHA-256 over the host key it shows now, in hexadecimal digits.
    public String fingerprint() {
        return HexFormat.of().formatHex(fingerprintBytes());
    }

    private byte[] fingerprintBytes() {
        try {
            return KeyUtils.getRawFingerprint(BuiltinDigests.sha256, key().getPublic());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    KeyPair key() {
        return has(CliFault.OTHER_KEY) ? CliKeys.OTHER : hostKey;
    }

    /// The switch itself: what is true of it, whatever its command line shows.
    public NetSwitch truth() {
        return device;
    }

    CliLanguage language() {
        return language;
    }

    boolean lets(String name, String password) {
        boolean right = users.named(name).map(User::password).filter(password::equals).isPresent();
        if (right && !has(CliFault.WRONG_LOGIN)) {
            logins.incrementAndGet();
            return true;
        }
        return false;
    }

    synchronized boolean has(CliFault fault) {
        return faults.contains(fault);
    }

    /// Whether it is broken in this way, for the last time.
    synchronized boolean takes(CliFault fault) {
        return faults.remove(fault);
    }

    public synchronized void breakWith(CliFault... some) {
        faults.addAll(Set.of(some));
    }

    /// In which ways it is broken now.
    public synchronized Set<CliFault> broken() {
        return Set.copyOf(faults);
    }

    public synchronized void mend() {
        faults.clear();
        device.mend();
    }

    void given(String command) {
        given.add(command);
    }

    /// An order whose answer gets lost: the session breaks off after it was carried out.
    void answered() {
        if (loseAnswer) {
            loseAnswer = false;
            hangUp();
        }
    }

    void loggedOut() {
        logouts.incrementAndGet();
    }

    void execWanted() {
        execs.incrementAndGet();
        hangUp();
    }

    /// Every line given at its prompts, oldest first.
    public List<String> given() {
        return List.copyOf(given);
    }

    /// How many were let in.
    public int logins() {
        return logins.get();
    }

    /// How many of them left by the command for it.
    public int logouts() {
        return logouts.get();
    }

    /// How often somebody wanted an exec channel, which is fatal here.
    public int execs() {
        return execs.get();
    }

    /// Ends every session without a word.
    public void hangUp() {
        List<? extends Session> open = server.getActiveSessions();
        open.forEach(session -> session.close(true));
    }

    /// Starts anew: sessions end, what was not saved is as it was, counters begin at zero.
    public void reboot() {
        device.boot();
        started = device.now();
        hangUp();
    }

    /// Sessions that are open now.
    public int sessions() {
        return (int)
                server.getActiveSessions().stream().filter(ServerSession.class::isInstance).count();
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
