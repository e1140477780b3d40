package com.opscenter.bench.polling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;

/// What [SwitchFleet] starts: all its sockets in one thread. Says the port, answers `count`, ends
/// with its input.
final class SwitchFleetProcess {

    private static final long SLOWNESS = Duration.ofSeconds(2).toNanos();
    private static final OID ENGINE_TIME = new OID("1.3.6.1.6.3.10.2.1.3.0");
    private static final int LONGEST = 65_535;

    private final Selector selector = Selector.open();
    private final SwitchAgent agent;
    private final long[] polls;
    private final Queue<Late> late = new ArrayDeque<>();
    private final ByteBuffer packet = ByteBuffer.allocate(LONGEST);
    private long requests;

    private record Late(long due, DatagramChannel channel, SocketAddress to, ByteBuffer answer) {}

    private SwitchFleetProcess(int switches, int ports) throws IOException {
        this.agent = new SwitchAgent(ports);
        this.polls = new long[switches];
    }

    /// @param arguments how many switches, and ports of each
    public static void main(String[] arguments) throws IOException {
        SwitchFleetProcess fleet =
                new SwitchFleetProcess(
                        Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println(fleet.open());
        Thread.ofPlatform().daemon().start(fleet::serve);
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (orders.readLine() != null) {
            System.out.println(fleet.count());
        }
        Runtime.getRuntime().halt(0);
    }

    /// All at the port that the first one was given.
    private int open() throws IOException {
        int port = 0;
        for (int number = 0; number < polls.length; number++) {
            DatagramChannel channel = DatagramChannel.open();
            channel.bind(new InetSocketAddress(SwitchFleet.host(number), port));
            port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, number);
        }
        return port;
    }

    private synchronized String count() {
        long[] prompt =
                LongStream.range(0, polls.length)
                        .mapToInt(Math::toIntExact)
                        .filter(number ->
                                !SwitchFleet.isDead(number) && !SwitchFleet.isSlow(number))
                        .mapToLong(number -> polls[number])
                        .toArray();
        String counted =
                "%d %d %d"
                        .formatted(
                                requests,
                                LongStream.of(prompt).sum(),
                                LongStream.of(prompt).min().orElse(0));
        requests = 0;
        Arrays.fill(polls, 0);
        return counted;
    }

    private void serve() {
        try {
            while (true) {
                Late next = late.peek();
                selector.select(next == null ? 0 : Math.max(1, (next.due - now()) / 1_000_000));
                List<SelectionKey> ready = new ArrayList<>(selector.selectedKeys());
                selector.selectedKeys().clear();
                for (SelectionKey key : ready) {
                    answerAll((int) key.attachment(), (DatagramChannel) key.channel());
                }
                answerLate();
            }
        } catch (IOException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static long now() {
        return System.nanoTime();
    }

    private void answerAll(int number, DatagramChannel channel) throws IOException {
        for (SocketAddress from = receive(channel); from != null; from = receive(channel)) {
            if (!SwitchFleet.isDead(number)) {
                ByteBuffer answer = answer(number);
                if (SwitchFleet.isSlow(number)) {
                    late.add(new Late(now() + SLOWNESS, channel, from, answer));
                } else {
                    channel.send(answer, from);
                }
            }
        }
    }

    private @Nullable SocketAddress receive(DatagramChannel channel) throws IOException {
        packet.clear();
        @Nullable SocketAddress from = channel.receive(packet);
        packet.flip();
        return from;
    }

    private synchronized ByteBuffer answer(int number) throws IOException {
        CommunityMessage request = CommunityMessage.read(packet);
        requests++;
        polls[number] += isPoll(request.pdu()) ? 1 : 0;
        return request.answered(agent.answer(request.pdu())).packet();
    }

    /// Each poll asks once for the time since the last boot.
    private static boolean isPoll(PDU request) {
        return request.getType() == PDU.GET
                && request.getVariableBindings().stream()
                        .anyMatch(asked -> asked.getOid().equals(ENGINE_TIME));
    }

    private void answerLate() throws IOException {
        for (Late next = late.peek(); next != null && next.due <= now(); next = late.peek()) {
            late.remove();
            next.channel.send(next.answer, next.to);
        }
    }
}
