package com.opscenter.adapters.snmp;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.sources.api.HealthReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;

/// Speaks to one agent; knows objects and values, not what they mean. Not for several threads at
/// once: an agent gets one request at a time.
public final class SnmpSession implements AutoCloseable {

    private final SnmpTarget target;
    private final UdpAddress address;
    private final SnmpManners manners;
    private final ExchangeLog log;
    private final SnmpEngine engine;
    private boolean proven;

    public SnmpSession(SnmpTarget target, InetAddress pinned, SnmpManners manners, ExchangeLog log)
            throws DeviceException {
        this.target = target;
        this.address = new UdpAddress(pinned, target.endpoint().port());
        this.manners = manners;
        this.log = log;
        try {
            this.engine = SnmpEngine.open(pinned, target.access());
        } catch (IOException unusable) {
            throw SnmpFailures.unusable(target, String.valueOf(unusable.getMessage()));
        }
    }

    /// Reads objects, as many per request as manners allow.
    public Reply get(List<OID> objects) throws DeviceException {
        List<VariableBinding> all = new ArrayList<>();
        for (int from = 0; from < objects.size(); from += manners.perRequest()) {
            int to = Math.min(objects.size(), from + manners.perRequest());
            all.addAll(getSome(objects.subList(from, to)));
        }
        return new Reply(all);
    }

    private List<VariableBinding> getSome(List<OID> objects) throws DeviceException {
        PDU answer = ask(SnmpRequests.get(target, objects), "GET " + named(objects));
        if (answer.getErrorStatus() == PDU.tooBig && objects.size() > 1) {
            int half = objects.size() / 2;
            List<VariableBinding> both = new ArrayList<>(getSome(objects.subList(0, half)));
            both.addAll(getSome(objects.subList(half, objects.size())));
            return both;
        }
        return values(answer);
    }

    /// Reads a column of a table to its end.
    public Reply walk(OID column) throws DeviceException {
        List<VariableBinding> rows = new ArrayList<>();
        OID last = column;
        while (rows.size() < SnmpManners.MOST_ROWS) {
            PDU request = SnmpRequests.bulk(target, last, manners.perRequest());
            List<VariableBinding> more = values(ask(request, "GETBULK " + last));
            for (VariableBinding row : more) {
                if (row.isException() || !row.getOid().startsWith(column)) {
                    return new Reply(rows);
                }
                if (row.getOid().compareTo(last) <= 0) {
                    throw new DeviceException(
                            HealthReason.PROTOCOL,
                            "The agent at %s answers in circles.".formatted(target.endpoint()));
                }
                last = row.getOid();
                rows.add(row);
            }
            if (more.isEmpty()) {
                return new Reply(rows);
            }
        }
        return new Reply(rows);
    }

    /// Reads columns of tables to their ends, in few exchanges. An agent that starts anew meanwhile
    /// is asked once more from the beginning.
    public Walked table(List<OID> columns, WalkLimits limits) throws DeviceException {
        TableWalk walk = walked(columns, limits);
        return (walk.hasRestarted() ? walked(columns, limits) : walk).walked();
    }

    private TableWalk walked(List<OID> columns, WalkLimits limits) throws DeviceException {
        TableWalk walk = new TableWalk(target, columns, limits);
        while (!walk.isOver()) {
            TableWalk.Ask ask = walk.next();
            String operation =
                    "GETBULK %d columns from %s"
                            .formatted(ask.after().size(), ask.after().getFirst());
            PDU answer = ask(SnmpRequests.bulk(target, ask), operation);
            if (answer.getErrorStatus() == PDU.tooBig) {
                walk.shrink();
            } else {
                walk.take(values(answer), System.nanoTime());
            }
        }
        return walk;
    }

    /// Sets one object, once: nothing is repeated, whatever happens.
    public Answer set(OID object, int value) {
        long started = System.nanoTime();
        Answer answer = trySet(object, value);
        log.ended("SET " + object + " = " + value, answer.toString(), started);
        return answer;
    }

    private Answer trySet(OID object, int value) {
        try {
            PDU request =
                    SnmpRequests.set(target, new VariableBinding(object, new Integer32(value)));
            @Nullable PDU answer = genuine(send(request, 0));
            if (answer == null) {
                return new Answer.Silent();
            }
            if (answer.getType() == PDU.REPORT) {
                return new Answer.TurnedAway(SnmpFailures.report(answer, target).sentence());
            }
            return answer.getErrorStatus() == PDU.noError
                    ? new Answer.Accepted()
                    : new Answer.Failed(answer.getErrorStatusText());
        } catch (IOException unsent) {
            return new Answer.Silent();
        }
    }

    /// Our own address as the agent sees it, unless something translates it on the way.
    public Optional<InetAddress> localAddress() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(address.getInetAddress(), address.getPort());
            return Optional.ofNullable(socket.getLocalAddress());
        } catch (SocketException | UncheckedIOException unreachable) {
            return Optional.empty();
        }
    }

    /// Whether an SNMPv3 agent tells its engine id, which needs no credential.
    public boolean discover() {
        long started = System.nanoTime();
        byte @Nullable [] id =
                engine.snmp().discoverAuthoritativeEngineID(address, manners.timeout().toMillis());
        log.ended("engine discovery", id == null ? "silent" : "answered", started);
        return id != null;
    }

    /// What the silence of the agent means.
    public DeviceException silence() {
        return SnmpFailures.silence(
                target, engine.heardGarbage(address), engine.discovered(address), proven);
    }

    private PDU ask(PDU request, String operation) throws DeviceException {
        long started = System.nanoTime();
        try {
            PDU answer = answer(send(request, manners.retries()));
            proven = true;
            log.ended(operation, answer.getErrorStatusText(), started);
            log.tape().ifPresent(tape -> Recorded.objects(tape, answer.getVariableBindings()));
            return answer;
        } catch (IOException unsent) {
            log.ended(operation, String.valueOf(unsent.getMessage()), started);
            throw SnmpFailures.unusable(target, String.valueOf(unsent.getMessage()));
        } catch (DeviceException failed) {
            log.ended(operation, failed.sentence(), started);
            throw failed;
        }
    }

    private PDU answer(Exchange.Heard heard) throws DeviceException {
        @Nullable PDU answer = genuine(heard);
        if (answer == null) {
            throw silence();
        }
        if (answer.getType() == PDU.REPORT) {
            throw SnmpFailures.report(answer, target);
        }
        return answer;
    }

    /// With a community anybody may answer who guesses the number of a request: what comes from
    /// elsewhere is no answer.
    private @Nullable PDU genuine(Exchange.Heard heard) {
        boolean forged =
                target.access() instanceof SnmpAccess.Community && !address.equals(heard.from());
        return forged ? null : heard.answer();
    }

    private List<VariableBinding> values(PDU answer) throws DeviceException {
        if (answer.getErrorStatus() != PDU.noError) {
            throw SnmpFailures.error(answer, target);
        }
        return new ArrayList<>(answer.getVariableBindings());
    }

    private Exchange.Heard send(PDU request, int retries) throws IOException {
        return Exchange.of(
                engine.snmp(), request, SnmpRequests.target(target, address, manners, retries));
    }

    private static String named(List<OID> objects) {
        return objects.size() == 1
                ? objects.getFirst().toString()
                : objects.size() + " objects from " + objects.getFirst();
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (IOException _) {
            // A socket that cannot be closed is closed.
        }
    }
}
