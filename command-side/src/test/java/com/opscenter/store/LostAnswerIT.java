package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// The batch commits and the connection dies, or its node freezes, before the answer arrives.
class LostAnswerIT {

    private final TestDatabase database = TestDatabase.fresh();

    private final CountDownLatch thawed = new CountDownLatch(1);

    private volatile boolean cut;
    private volatile boolean frozen;

    @Test
    void the_caller_still_learns_the_position_and_nothing_is_stored_twice() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> accept(proxy));
            try (GroupCommitWriter writer =
                    new GroupCommitWriter(new AppendConnection(through(proxy)), () -> {})) {
                String stream = Rows.stream();
                long first = writer.submit(Rows.append(stream, 0)).get();
                cut = true;
                long second = writer.submit(Rows.append(stream, 1)).get();
                assertThat(cut).as("the answer was cut off").isFalse();
                long third = writer.submit(Rows.append(stream, 2)).get();
                assertThat(second).isEqualTo(first + 1);
                assertThat(third).isEqualTo(first + 2);
            }
        }
    }

    /// Nothing of a node that is stopped in the middle of an append holds the append lock.
    @Test
    void a_frozen_node_stops_no_other_and_goes_on_when_it_thaws() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> accept(proxy));
            try (GroupCommitWriter writer =
                            new GroupCommitWriter(new AppendConnection(through(proxy)), () -> {});
                    GroupCommitWriter other = Rows.writer(database)) {
                writer.submit(Rows.append(Rows.stream(), 0)).get();
                frozen = true;
                Append stopped = Rows.append(Rows.stream(), 0);
                CompletableFuture<Long> answer = writer.submit(stopped);
                for (int i = 0; i < 50; i++) {
                    other.submit(Rows.append(Rows.stream(), 0)).get();
                }
                assertThat(answer).as("its node is frozen").isNotDone();
                frozen = false;
                thawed.countDown();
                assertThat(answer.get()).isPositive();
            }
        }
    }

    @Test
    void while_the_server_is_frozen_who_comes_later_is_refused_at_once() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> accept(proxy));
            try (GroupCommitWriter writer =
                    new GroupCommitWriter(new AppendConnection(through(proxy)), () -> {})) {
                writer.submit(Rows.append(Rows.stream(), 0)).get();
                frozen = true;
                CompletableFuture<Long> first = writer.submit(Rows.append(Rows.stream(), 0));
                assertThat(writer.isStuck()).as("it may still be slow only").isFalse();
                while (!writer.isStuck()) {
                    Thread.sleep(50);
                }
                CompletableFuture<Long> later = writer.submit(Rows.append(Rows.stream(), 0));
                assertThat(later).isCompletedExceptionally();
                assertThat(first).isNotDone();

                frozen = false;
                thawed.countDown();
                assertThat(first.get()).isPositive();
                assertThat(writer.submit(Rows.append(Rows.stream(), 0)).get()).isPositive();
            }
        }
    }

    private PGSimpleDataSource through(ServerSocket proxy) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(
                "jdbc:postgresql://localhost:" + proxy.getLocalPort() + "/" + database.name());
        source.setUser(TestDatabase.WRITER);
        source.setPassword(TestDatabase.WRITER);
        return source;
    }

    private void accept(ServerSocket proxy) {
        while (!proxy.isClosed()) {
            try {
                Socket client = proxy.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), TestDatabase.port());
                Thread.startVirtualThread(() -> pump(client, server, false));
                Thread.startVirtualThread(() -> pump(server, client, true));
            } catch (IOException e) {
                return;
            }
        }
    }

    /// Once, swallows the server's answer and hangs up.
    private void pump(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                if (answers && cut) {
                    cut = false;
                    return;
                }
                if (answers && frozen) {
                    thawed.await();
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // Closed by the other direction.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
