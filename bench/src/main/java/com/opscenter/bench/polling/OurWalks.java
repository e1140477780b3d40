package com.opscenter.bench.polling;

import com.opscenter.adapters.snmp.AuthProtocol;
import com.opscenter.adapters.snmp.Level;
import com.opscenter.adapters.snmp.PrivProtocol;
import com.opscenter.adapters.snmp.SnmpAccess;
import com.opscenter.adapters.snmp.SnmpEndpoint;
import com.opscenter.adapters.snmp.SnmpManners;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.SnmpTarget;
import com.opscenter.adapters.snmp.WalkLimits;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.bench.polling.Agents.Agent;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.snmp4j.smi.OID;

/// As a source is read, by a session for each agent.
final class OurWalks implements Walker {

    private static final SnmpManners MANNERS = new SnmpManners(Duration.ofSeconds(5), 1, 25);
    private static final List<OID> COLUMNS =
            Table.COLUMNS.stream().map(column -> new OID(column.oid())).toList();

    private final List<SnmpSession> sessions = new ArrayList<>();

    private OurWalks(List<Agent> agents, Function<Agent, SnmpAccess> access) throws Exception {
        for (Agent agent : agents) {
            sessions.add(
                    new SnmpSession(
                            new SnmpTarget(
                                    new SnmpEndpoint("127.0.0.1", agent.port()),
                                    access.apply(agent)),
                            InetAddress.getLoopbackAddress(),
                            MANNERS,
                            new ExchangeLog(Clock.systemUTC())));
        }
    }

    static OurWalks v2c(List<Agent> agents) throws Exception {
        return new OurWalks(agents, agent -> new SnmpAccess.Community(agent.community()));
    }

    static OurWalks v3(List<Agent> agents) throws Exception {
        return new OurWalks(
                agents,
                agent ->
                        new SnmpAccess.User(
                                agent.user(),
                                Level.AUTH_PRIV,
                                AuthProtocol.SHA,
                                agent.authPassphrase(),
                                PrivProtocol.AES,
                                agent.privPassphrase(),
                                ""));
    }

    @Override
    public Walks walk(Duration time) throws Exception {
        OperatingSystemMXBean process =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double cpu = process.getProcessCpuTime() / 1e9;
        long began = System.nanoTime();
        long walks = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = new ArrayList<>();
            for (SnmpSession session : sessions) {
                all.add(threads.submit(() -> walk(session, began + time.toNanos())));
            }
            for (Future<Long> one : all) {
                walks += one.get();
            }
        }
        return new Walks(
                walks, (System.nanoTime() - began) / 1e9, process.getProcessCpuTime() / 1e9 - cpu);
    }

    private static long walk(SnmpSession session, long end) throws Exception {
        long walks = 0;
        while (System.nanoTime() < end) {
            int cells = session.table(COLUMNS, WalkLimits.USUAL).reply().objects().size();
            if (cells != Table.PORTS * COLUMNS.size()) {
                throw new IllegalStateException("read %d cells".formatted(cells));
            }
            walks++;
        }
        return walks;
    }

    @Override
    public void close() {
        sessions.forEach(SnmpSession::close);
    }
}
