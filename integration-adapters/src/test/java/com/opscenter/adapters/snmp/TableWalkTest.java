package com.opscenter.adapters.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.counters.UpTime;
import com.opscenter.adapters.support.DeviceException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// What is asked and believed of an agent, without one.
class TableWalkTest {

    private static final OID UP_TIME = new OID("1.3.6.1.2.1.1.3.0");
    private static final SnmpTarget TARGET =
            new SnmpTarget(new SnmpEndpoint("switch", 161), new SnmpAccess.Community("c"));

    private final NavigableMap<OID, Variable> agent = new TreeMap<>();
    private long ticks = 1_000;
    private int exchanges;

    private static OID column(int number) {
        return new OID("1.3.6.1.2.1.2.2.1." + number);
    }

    private void fill(int column, int rows) {
        for (int row = 1; row <= rows; row++) {
            agent.put(new OID(column(column)).append(row), new Integer32(row));
        }
    }

    /// Answers as RFC 3416 asks, with at most so many cells.
    private List<VariableBinding> answer(TableWalk.Ask ask, int room) {
        exchanges++;
        ticks += 10;
        List<VariableBinding> cells = new ArrayList<>();
        cells.add(new VariableBinding(UP_TIME, new TimeTicks(ticks)));
        List<OID> row = ask.after();
        for (int i = 0; i < ask.repetitions(); i++) {
            List<OID> next = new ArrayList<>();
            for (OID after : row) {
                var entry = agent.higherEntry(after);
                OID oid = entry == null ? after : entry.getKey();
                next.add(oid);
                if (cells.size() < room) {
                    cells.add(
                            new VariableBinding(
                                    oid, entry == null ? Null.endOfMibView : entry.getValue()));
                }
            }
            row = next;
        }
        return cells;
    }

    private TableWalk walk(WalkLimits limits, int room, int... columns) throws DeviceException {
        List<OID> asked = new ArrayList<>();
        for (int column : columns) {
            asked.add(column(column));
        }
        TableWalk walk = new TableWalk(TARGET, asked, limits);
        while (!walk.isOver()) {
            walk.take(answer(walk.next(), room), System.nanoTime());
        }
        return walk;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 60, 1_000})
    void every_cell_is_read_however_little_fits_into_an_answer(int room) throws Exception {
        fill(2, 48);
        fill(7, 48);
        fill(8, 5);
        fill(20, 48);
        Walked walked = walk(WalkLimits.USUAL, room, 2, 7, 8, 9, 20).walked();
        assertThat(walked.reply().objects()).hasSize(48 + 48 + 5 + 48);
    }

    @Test
    void ten_columns_of_48_ports_take_ten_exchanges() throws Exception {
        int[] columns = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        for (int column : columns) {
            fill(column, 48);
        }
        walk(WalkLimits.USUAL, 1_000, columns);
        assertThat(exchanges).isLessThanOrEqualTo(10);
    }

    @Test
    void each_cell_has_the_time_of_its_answer() throws Exception {
        fill(2, 48);
        Walked walked = walk(WalkLimits.USUAL, 1_000, 2).walked();
        OID first = new OID(column(2)).append(1);
        OID last = new OID(column(2)).append(48);
        assertThat(walked.at(first))
                .isNotNull()
                .extracting(Moment::upTime)
                .isEqualTo(UpTime.ofTicks(1_010));
        assertThat(walked.at(last))
                .isNotNull()
                .extracting(Moment::upTime)
                .isEqualTo(UpTime.ofTicks(1_020));
    }

    @Test
    void a_table_that_is_not_there_is_empty() throws Exception {
        assertThat(walk(WalkLimits.USUAL, 60, 2).walked().reply().objects()).isEmpty();
    }

    @Test
    void an_agent_that_starts_anew_is_noticed() throws Exception {
        fill(2, 200);
        TableWalk walk = new TableWalk(TARGET, List.of(column(2)), WalkLimits.USUAL);
        walk.take(answer(walk.next(), 60), 0);
        ticks = 0;
        walk.take(answer(walk.next(), 60), 1);
        assertThat(walk.hasRestarted()).isTrue();
        assertThatThrownBy(walk::walked).isInstanceOf(DeviceException.class);
    }

    @Test
    void an_answer_that_goes_back_is_not_believed() throws Exception {
        fill(2, 3);
        TableWalk walk = new TableWalk(TARGET, List.of(column(2)), WalkLimits.USUAL);
        VariableBinding upTime = new VariableBinding(UP_TIME, new TimeTicks(1));
        VariableBinding two = new VariableBinding(column(2).append(2), new Integer32(2));
        VariableBinding one = new VariableBinding(column(2).append(1), new Integer32(1));
        var _ = walk.next();
        assertThatThrownBy(() -> walk.take(List.of(upTime, two, one), 0))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("circles");
    }

    @Test
    void more_rows_than_a_switch_can_have_are_not_read() {
        fill(2, 100);
        WalkLimits few = new WalkLimits(50, 25, 12, 50, 1_000_000);
        assertThatThrownBy(() -> walk(few, 60, 2)).hasMessageContaining("without end");
    }

    @Test
    void more_than_fits_into_memory_is_not_read() {
        fill(2, 100);
        WalkLimits little = new WalkLimits(50, 25, 12, 1_000, 500);
        assertThatThrownBy(() -> walk(little, 60, 2)).hasMessageContaining("without end");
    }

    @Test
    void an_agent_without_room_for_one_object_is_given_up() {
        fill(2, 3);
        assertThatThrownBy(() -> walk(WalkLimits.USUAL, 1, 2)).hasMessageContaining("no room");
    }
}
