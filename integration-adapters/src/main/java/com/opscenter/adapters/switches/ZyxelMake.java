package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.InterfaceRow;
import com.opscenter.adapters.mib.SystemGroup;
import com.opscenter.adapters.snmp.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// Zyxel switches. ZyNOS calls the port that bears the number 1 `swp00`, and gives each unit of a
/// stack 64 numbers; the GS1900 calls it `GigabitEthernet1`. Beside them ifTable has rows for the
/// CPU, for link aggregates and VLANs, all of type Ethernet.
final class ZyxelMake extends StandardMake {

    static final int ENTERPRISE = 890;

    private static final Pattern ZYNOS = Pattern.compile("swp([0-9]{2,3})");
    private static final Pattern GS1900 =
            Pattern.compile("(?:Fast|Gigabit|TenGigabit)Ethernet([0-9]{1,3})");
    private static final Pattern SERVICE_PORT = Pattern.compile("enet[0-9]");
    private static final int OF_UNIT = 64;

    private final ZyxelTree tree;
    private boolean stacked;

    ZyxelMake(ZyxelTree tree) {
        super("Zyxel");
        this.tree = tree;
    }

    @Override
    public List<OID> identity() {
        return tree.identity();
    }

    @Override
    public List<OID> load() {
        return tree.load();
    }

    @Override
    public List<OID> describing() {
        return concat(super.describing(), tree.describing());
    }

    @Override
    public List<OID> moving() {
        return concat(super.moving(), tree.moving());
    }

    private static List<OID> concat(List<OID> some, List<OID> more) {
        List<OID> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Override
    public Optional<String> model(SystemGroup system, Reply reply) {
        return tree.model(reply).or(() -> super.model(system, reply));
    }

    @Override
    public Optional<String> serial(Reply reply) {
        return tree.serial(reply).or(() -> super.serial(reply));
    }

    @Override
    public Optional<String> firmware(SystemGroup system, Reply reply) {
        return tree.firmware(reply).or(() -> super.firmware(system, reply));
    }

    @Override
    public OptionalLong cpu(Reply reply) {
        OptionalLong own = tree.cpu(reply);
        return own.isPresent() ? own : super.cpu(reply);
    }

    @Override
    public Map<String, Long> milliCelsius(Reply reply) {
        Map<String, Long> own = tree.milliCelsius(reply);
        return own.isEmpty() ? super.milliCelsius(reply) : own;
    }

    @Override
    public boolean isPhysical(InterfaceRow row) {
        return super.isPhysical(row)
                && Stream.of(ZYNOS, GS1900, SERVICE_PORT)
                        .anyMatch(form -> form.matcher(row.name()).matches());
    }

    @Override
    public String number(InterfaceRow row, Reply reply) {
        Matcher gs1900 = GS1900.matcher(row.name());
        if (gs1900.matches()) {
            return gs1900.group(1);
        }
        Matcher zynos = ZYNOS.matcher(row.name());
        if (!zynos.matches()) {
            return row.name();
        }
        int place = Integer.parseInt(zynos.group(1));
        stacked |= tree.stacked(reply) || place >= OF_UNIT;
        return stacked
                ? "%d.%d".formatted(place / OF_UNIT + 1, place % OF_UNIT + 1)
                : Integer.toString(place + 1);
    }
}
