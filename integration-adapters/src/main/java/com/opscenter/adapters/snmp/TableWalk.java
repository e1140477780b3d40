package com.opscenter.adapters.snmp;

import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.counters.UpTime;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.VariableBinding;

/// Columns of tables, side by side to their ends: says what to ask next, takes the answers, and
/// sends nothing itself. With every answer comes the agent's sysUpTime (RFC 3418), so that each
/// cell has its time and a restart in between shows.
final class TableWalk {

    private static final OID SYS_UP_TIME = new OID("1.3.6.1.2.1.1.3");

    private final SnmpTarget target;
    private final WalkLimits limits;
    private final Deque<Column> waiting = new ArrayDeque<>();
    private final List<Column> asked = new ArrayList<>();
    private final List<VariableBinding> cells = new ArrayList<>();
    private final Map<OID, Moment> times = new HashMap<>();
    private @Nullable Moment latest;
    private boolean restarted;
    private int room;
    private int octets;

    private static final class Column {
        private final OID root;
        private OID last;
        private int rows;
        private boolean ended;

        Column(OID root) {
            this.root = root;
            this.last = root;
        }
    }

    /// What to ask: the sysUpTime once, and then these, each for that many rows.
    record Ask(OID once, List<OID> after, int repetitions) {}

    TableWalk(SnmpTarget target, List<OID> columns, WalkLimits limits) {
        this.target = target;
        this.limits = limits;
        this.room = limits.cells();
        columns.forEach(column -> waiting.add(new Column(column)));
    }

    boolean hasRestarted() {
        return restarted;
    }

    boolean isOver() {
        return restarted || (waiting.isEmpty() && asked.stream().allMatch(column -> column.ended));
    }

    Ask next() {
        asked.removeIf(column -> column.ended);
        int most = Math.min(limits.columns(), room);
        while (asked.size() > most) {
            waiting.addFirst(asked.removeLast());
        }
        while (asked.size() < most && !waiting.isEmpty()) {
            asked.add(waiting.removeFirst());
        }
        return new Ask(
                SYS_UP_TIME,
                asked.stream().map(column -> column.last).toList(),
                Math.clamp(room / asked.size(), 1, limits.repetitions()));
    }

    /// An answer did not fit into what the agent can send.
    void shrink() throws DeviceException {
        room /= 2;
        if (room == 0) {
            throw unbelievable("has no room for a single object in its answers");
        }
    }

    /// @param nanos when it came, by our monotonic clock
    void take(List<? extends VariableBinding> answer, long nanos) throws DeviceException {
        if (answer.size() < 2) {
            shrink();
            return;
        }
        Moment moment = moment(answer.getFirst(), nanos);
        for (int i = 1; i < answer.size() && !restarted; i++) {
            take(asked.get((i - 1) % asked.size()), answer.get(i), moment);
        }
    }

    private Moment moment(VariableBinding upTime, long nanos) {
        UpTime told =
                upTime.getOid().startsWith(SYS_UP_TIME)
                                && upTime.getVariable() instanceof TimeTicks ticks
                        ? UpTime.ofTicks(ticks.getValue())
                        : null;
        Moment before = latest;
        Moment now = new Moment(nanos, told);
        restarted |= before != null && now.wentBackSince(before);
        latest = now;
        return now;
    }

    private void take(Column column, VariableBinding cell, Moment moment) throws DeviceException {
        if (column.ended || cell.isException() || !cell.getOid().startsWith(column.root)) {
            column.ended = true;
            return;
        }
        if (cell.getOid().compareTo(column.last) <= 0) {
            throw unbelievable("answers in circles");
        }
        column.rows++;
        octets += cell.getBERLength();
        if (column.rows > limits.rows() || octets > limits.octets()) {
            throw unbelievable("has tables without end");
        }
        column.last = cell.getOid();
        cells.add(cell);
        times.put(cell.getOid(), moment);
    }

    private DeviceException unbelievable(String what) {
        return new DeviceException(
                HealthReason.PROTOCOL, "The agent at %s %s.".formatted(target.endpoint(), what));
    }

    /// What was read. Of an agent that started anew in between nothing is worth keeping.
    Walked walked() throws DeviceException {
        if (restarted) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION,
                    "The agent at %s started anew while it was being read."
                            .formatted(target.endpoint()));
        }
        return new Walked(new Reply(cells), times);
    }
}
