package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.SnmpManners;
import com.opscenter.adapters.snmp.WalkLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How switches are asked.
///
/// @param timeout how long one answer may take
/// @param retries of a reading; a SET is never repeated
/// @param perRequest objects in one GET
/// @param cells of one GETBULK answer; 50 fit into one Ethernet frame
/// @param repetitions most rows of one GETBULK answer
/// @param mostRows of one table; an agent that has more is not believed
@ConfigurationProperties("opscenter.adapters.switches")
record SwitchProperties(
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("1") int retries,
        @DefaultValue("40") int perRequest,
        @DefaultValue("50") int cells,
        @DefaultValue("25") int repetitions,
        @DefaultValue("4096") int mostRows) {

    SnmpManners manners() {
        return new SnmpManners(timeout, retries, perRequest);
    }

    WalkLimits limits() {
        return new WalkLimits(
                cells,
                repetitions,
                WalkLimits.USUAL.columns(),
                mostRows,
                WalkLimits.USUAL.octets());
    }
}
