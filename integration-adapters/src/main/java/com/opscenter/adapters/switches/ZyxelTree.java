package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// Where a generation of Zyxel switches keeps what the standards have no place for.
interface ZyxelTree {

    List<OID> identity();

    List<OID> load();

    List<OID> describing();

    List<OID> moving();

    Optional<String> model(Reply reply);

    Optional<String> serial(Reply reply);

    Optional<String> firmware(Reply reply);

    OptionalLong cpu(Reply reply);

    Map<String, Long> milliCelsius(Reply reply);

    boolean stacked(Reply reply);
}
