package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.mikrotik.wire.ApiConnection;
import com.opscenter.adapters.mikrotik.wire.Command;
import com.opscenter.adapters.mikrotik.wire.Heard;
import com.opscenter.adapters.mikrotik.wire.Login;
import com.opscenter.adapters.mikrotik.wire.TrapException;
import com.opscenter.adapters.mikrotik.wire.WireLimits;
import com.opscenter.adapters.support.Deadline;
import com.opscenter.adapters.support.DeviceException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// The way in, in three steps: the connection, TLS where it is wanted, and the login.
final class ApiDoor {

    private static final Ask LOGIN = Ask.of("/login");

    private final Access access;
    private final Duration time;
    private final Heard heard;
    private final @Nullable Hints hints;

    /// @param heard hears everything that is said
    /// @param hints told of changes and of the end of the connection; null to listen to nothing
    ApiDoor(Access access, Duration time, Heard heard, @Nullable Hints hints) {
        this.access = access;
        this.time = time;
        this.heard = heard;
        this.hints = hints;
    }

    MikrotikEndpoint endpoint() {
        return access.endpoint();
    }

    ApiConnection open() throws DeviceException {
        return admitted(secured(connected()));
    }

    Socket connected() throws DeviceException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(
                    new InetSocketAddress(access.pinned(), endpoint().port()),
                    (int) time.toMillis());
            return socket;
        } catch (IOException unconnected) {
            close(socket);
            throw MikrotikFailures.of(endpoint(), unconnected, false);
        }
    }

    Socket secured(Socket plain) throws DeviceException {
        if (!endpoint().tls()) {
            return plain;
        }
        try (Deadline deadline = new Deadline(time, () -> close(plain))) {
            return secured(plain, deadline);
        }
    }

    private Socket secured(Socket plain, Deadline deadline) throws DeviceException {
        try {
            SSLSocket secure = access.tls().over(plain, endpoint().host(), endpoint().port());
            secure.startHandshake();
            if (!deadline.done()) {
                throw MikrotikFailures.late(endpoint(), "the TLS handshake", time);
            }
            return secure;
        } catch (IOException unshaken) {
            close(plain);
            throw deadline.passed()
                    ? MikrotikFailures.late(endpoint(), "the TLS handshake", time)
                    : MikrotikFailures.of(endpoint(), unshaken, false);
        }
    }

    ApiConnection admitted(Socket socket) throws DeviceException {
        @Nullable ApiConnection connection = null;
        boolean admitted = false;
        try {
            connection = new ApiConnection(socket, WireLimits.USUAL, this::changed, heard).start();
            new Login(connection, time).as(access.user(), access.password());
            listen(connection);
            admitted = true;
            return connection;
        } catch (TrapException refused) {
            throw refused.isLoginRefused()
                    ? MikrotikFailures.login(endpoint(), refused)
                    : MikrotikFailures.refused(endpoint(), LOGIN, refused);
        } catch (IOException broken) {
            boolean spoken = connection != null && connection.hasSpoken();
            throw MikrotikFailures.of(endpoint(), broken, spoken);
        } catch (TimeoutException _) {
            throw MikrotikFailures.late(endpoint(), "the login", time);
        } finally {
            if (!admitted) {
                close(socket);
            }
        }
    }

    /// A user who may read may listen. What a change was does not matter: it is read.
    private void listen(ApiConnection connection) throws IOException {
        if (hints != null) {
            var _ = connection.listen(Command.of("/interface/listen"), _ -> changed());
        }
    }

    private void changed() {
        if (hints != null) {
            hints.changed();
        }
    }

    /// Nothing is told of the connections any more.
    void close() {
        if (hints != null) {
            hints.close();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // A socket that cannot be closed is closed.
        }
    }
}
