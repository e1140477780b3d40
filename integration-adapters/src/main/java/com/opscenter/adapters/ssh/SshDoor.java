package com.opscenter.adapters.ssh;

import com.opscenter.adapters.support.DeviceException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.channel.PtyChannelConfiguration;
import org.apache.sshd.common.future.CancelOption;
import org.apache.sshd.common.io.IoSession;

/// The way to one command line, in three steps: the connection, the login, and the terminal.
public final class SshDoor {

    /// A wide terminal that can do nothing keeps most pagers quiet, and lines in one piece.
    private static final String TERMINAL = "dumb";

    private static final int COLUMNS = 512;
    private static final int LINES = 128;

    private final SshAccess access;
    private final SshManners manners;
    private final SshClients clients;
    private final Turn turn;
    private final HostKey hostKey;
    private final SshFailures failures;
    private volatile List<String> greeting = List.of();

    SshDoor(SshAccess access, SshManners manners, SshClients clients, Turn turn) {
        this.access = access;
        this.manners = manners;
        this.clients = clients;
        this.turn = turn;
        this.hostKey = new HostKey(access.hostKeys());
        this.failures = new SshFailures(access.endpoint(), manners.connect());
    }

    public SshEndpoint endpoint() {
        return access.endpoint();
    }

    /// Takes all steps; what failed a moment ago fails without another try.
    public Terminal open() throws DeviceException {
        return turn.patiently(access.asking(), () -> terminal(admitted(connected())));
    }

    /// A connection on which nothing was said yet.
    public ClientSession connected() throws DeviceException {
        SshClient client = clients.client(access.legacy());
        try {
            return client.connect(
                            access.user(),
                            new InetSocketAddress(access.pinned(), access.endpoint().port()),
                            AttributeRepository.ofKeyValuePair(HostKey.OF, hostKey),
                            null)
                    .verify(manners.connect(), CancelOption.CANCEL_ON_TIMEOUT)
                    .getSession();
        } catch (IOException unconnected) {
            throw failures.unconnected(unconnected);
        }
    }

    /// The same after the key exchange and the login.
    public ClientSession admitted(ClientSession session) throws DeviceException {
        session.addPasswordIdentity(access.password());
        try {
            session.auth().verify(manners.connect(), CancelOption.CANCEL_ON_TIMEOUT);
            return session;
        } catch (IOException refused) {
            String version = session.getServerVersion();
            session.close(true);
            throw failures.notAdmitted(refused, hostKey, version);
        }
    }

    /// Its command line, at the first prompt. An exec channel is never asked for: to some switches
    /// it is fatal.
    public Terminal terminal(ClientSession session) throws DeviceException {
        boolean ready = false;
        try {
            Received received = new Received(manners.mostBytes());
            ChannelShell shell = shell(session, received);
            Terminal terminal = new Terminal(session, shell, received, manners, failures);
            ready = greeted(terminal);
            return terminal;
        } catch (IOException refused) {
            throw isOpen(session) ? failures.noShell() : failures.ended();
        } finally {
            if (!ready) {
                session.close(true);
            }
        }
    }

    private boolean greeted(Terminal terminal) throws DeviceException {
        try {
            terminal.greet();
            return true;
        } finally {
            greeting = terminal.shown();
        }
    }

    /// What the command line showed before its first command, when it was opened last.
    public List<String> greeting() {
        return greeting;
    }

    private static boolean isOpen(ClientSession session) {
        IoSession io = session.getIoSession();
        return session.isOpen() && io != null && io.isOpen();
    }

    private ChannelShell shell(ClientSession session, Received received) throws IOException {
        PtyChannelConfiguration pty = new PtyChannelConfiguration();
        pty.setPtyType(TERMINAL);
        pty.setPtyColumns(COLUMNS);
        pty.setPtyLines(LINES);
        ChannelShell shell = session.createShellChannel(pty, Map.of());
        shell.setRedirectErrorStream(true);
        shell.setOut(received);
        shell.addCloseFutureListener(_ -> received.end());
        shell.open().verify(manners.connect(), CancelOption.CANCEL_ON_TIMEOUT);
        return shell;
    }

    /// Takes steps of its own while nobody else is let in.
    public <T> T alone(Steps<T> steps) throws DeviceException {
        return turn.alone(steps::take);
    }

    /// Steps that belong together.
    @FunctionalInterface
    public interface Steps<T> {
        T take() throws DeviceException;
    }

    /// The host key shown last, for people.
    public String shownKey() {
        return hostKey.shown();
    }
}
