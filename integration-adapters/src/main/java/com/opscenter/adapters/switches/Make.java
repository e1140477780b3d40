package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.InterfaceRow;
import com.opscenter.adapters.mib.SystemGroup;
import com.opscenter.adapters.snmp.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// What a maker adds to the standard MIBs, and how it numbers its ports.
interface Make {

    String vendor();

    /// Objects that say who the device is.
    List<OID> identity();

    /// Objects that change from poll to poll.
    List<OID> load();

    /// Columns that seldom change.
    List<OID> describing();

    /// Columns that change from poll to poll.
    List<OID> moving();

    Optional<String> model(SystemGroup system, Reply reply);

    Optional<String> serial(Reply reply);

    Optional<String> firmware(SystemGroup system, Reply reply);

    /// Whole percent.
    OptionalLong cpu(Reply reply);

    /// Thousandths of a degree by sensor.
    Map<String, Long> milliCelsius(Reply reply);

    boolean isPhysical(InterfaceRow row);

    /// What is printed beside the port, else what the device calls it.
    ///
    /// @param reply everything of the device
    String number(InterfaceRow row, Reply reply);

    /// Power over Ethernet by ifIndex, where the maker tells it in a table of its own.
    Map<Integer, PoePort> poe(Reply reply);

    /// Whether the agent accepts a SET of what the standards let be set.
    boolean obeys();
}
