package com.opscenter.lab;

import com.opscenter.lab.control.ControlApi;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.RackPdu;
import com.opscenter.lab.snmp.Engine;
import com.opscenter.lab.snmp.SnmpUsers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts the demo set: `Lab --data DIR [--control-port N]`.
///
/// Ports and secrets stay the same over restarts in one directory; a remembered port that is taken
/// is replaced. `DIR/lab.json` appears once everything listens. SIGTERM ends it.
public final class Lab implements AutoCloseable {

    private static final String CONTROL = "control";

    private final Map<String, LabPdu> pdus = new LinkedHashMap<>();
    private final Map<String, LabSwitch> switches = new LinkedHashMap<>();
    private final LabDirectory directory;
    private final ControlApi control;

    private Lab(LabDirectory directory, Optional<Integer> controlPort) throws IOException {
        this.directory = directory;
        directory.withdraw();
        LabMemory memory = directory.remembered();
        for (Map.Entry<String, PduSpec> unit : DemoUnits.all().entrySet()) {
            pdus.put(unit.getKey(), start(unit.getKey(), unit.getValue(), directory, memory));
        }
        for (Map.Entry<String, SwitchSpec> one : DemoSwitches.all().entrySet()) {
            switches.put(one.getKey(), start(one.getKey(), one.getValue(), directory, memory));
        }
        control = ControlApi.start(controlPort.orElse(memory.port(CONTROL)), pdus, switches);
        directory.remember(memory());
        directory.announce(
                new LabJson(
                        "http://127.0.0.1:" + control.port(),
                        Stream.concat(
                                        pdus.entrySet().stream()
                                                .map(pdu ->
                                                        LabJson.source(
                                                                pdu.getKey(), pdu.getValue())),
                                        switches.entrySet().stream()
                                                .map(one ->
                                                        LabJson.source(
                                                                one.getKey(), one.getValue())))
                                .toList()));
    }

    /// Starts the demo set.
    ///
    /// @param controlPort the port of the control API; without it the remembered one, or a free one
    /// @throws IllegalStateException when another lab runs on the directory
    public static Lab start(Path directory, Optional<Integer> controlPort) throws IOException {
        return new Lab(new LabDirectory(directory), controlPort);
    }

    private static LabPdu start(String id, PduSpec spec, LabDirectory directory, LabMemory memory)
            throws IOException {
        SnmpUsers users = memory.users().getOrDefault(id, SnmpUsers.generated());
        var pdu = new RackPdu(spec, InstantSource.system(), directory.memory(id));
        return LabCard.start(memory.port(id), Engine.at(directory.engine(id)), users, pdu)
                .unit("")
                .orElseThrow();
    }

    private static LabSwitch start(
            String id, SwitchSpec spec, LabDirectory directory, LabMemory memory)
            throws IOException {
        SnmpUsers users = memory.users().getOrDefault(id, SnmpUsers.generated());
        return LabSwitch.start(memory.port(id), Engine.at(directory.engine(id)), users, spec);
    }

    private LabMemory memory() {
        Map<String, SnmpUsers> users = new HashMap<>();
        Map<String, Integer> ports = new HashMap<>(Map.of(CONTROL, control.port()));
        pdus.forEach((id, pdu) -> {
            users.put(id, pdu.users());
            ports.put(id, pdu.port());
        });
        switches.forEach((id, one) -> {
            users.put(id, one.users());
            ports.put(id, one.port());
        });
        return new LabMemory(users, ports);
    }

    /// The port of the control API.
    public int controlPort() {
        return control.port();
    }

    /// The units by id.
    public Map<String, LabPdu> pdus() {
        return Map.copyOf(pdus);
    }

    /// The switches by id.
    public Map<String, LabSwitch> switches() {
        return Map.copyOf(switches);
    }

    @Override
    public void close() throws IOException {
        control.close();
        for (LabSwitch one : switches.values()) {
            one.close();
        }
        for (LabPdu pdu : pdus.values()) {
            pdu.close();
        }
        directory.close();
    }

    static void main(String[] args) throws IOException {
        try {
            LabArguments arguments = LabArguments.parse(args);
            Lab lab = start(arguments.data(), arguments.controlPort());
            IO.println(
                    "lab=ready control=http://127.0.0.1:%d pdus=%d switches=%d"
                            .formatted(lab.controlPort(), lab.pdus.size(), lab.switches.size()));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }
}
