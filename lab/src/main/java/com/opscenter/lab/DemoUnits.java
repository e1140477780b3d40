package com.opscenter.lab;

import com.opscenter.lab.outlet.OutletSpec;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.Rating;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The units a demo starts with: one of each personality, all calm.
final class DemoUnits {

    private DemoUnits() {}

    /// The units by id.
    static Map<String, PduSpec> all() {
        Map<String, PduSpec> units = new LinkedHashMap<>();
        units.put("pdu-1", serverRack());
        units.put("pdu-2", officeRack());
        units.put("pdu-3", storageRack());
        return units;
    }

    /// About 8.2 A of 15 A.
    private static PduSpec serverRack() {
        return PduSpec.of(PduPersonality.RPDU2)
                .named("PDU-1")
                .with(
                        List.of(
                                outlet("nas-01", 1_300, 1),
                                outlet("sw-core", 600, 1),
                                new OutletSpec("spare", 200, false, 1, 1),
                                outlet("esx-1", 2_100, 1),
                                outlet("esx-2", 1_400, 2),
                                outlet("fw-edge", 500, 2),
                                outlet("backup-01", 900, 2),
                                outlet("ap-poe", 300, 2),
                                outlet("lab-04", 700, 2),
                                outlet("ups-mon", 400, 2)))
                .with(new Rating(15, 12, 230))
                .delayed(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    private static PduSpec officeRack() {
        return PduSpec.of(PduPersonality.RPDU)
                .named("PDU-2")
                .with(
                        List.of(
                                outlet("desk-sw", 300, 1),
                                outlet("printer", 600, 1),
                                outlet("nvr", 500, 1),
                                outlet("modem", 200, 1),
                                outlet("ap-office", 200, 1),
                                outlet("display", 700, 1),
                                new OutletSpec("bench", 900, false, 1, 1),
                                new OutletSpec("spare", 200, false, 1, 1)))
                .with(new Rating(12, 10, 120))
                .delayed(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    private static PduSpec storageRack() {
        return PduSpec.of(PduPersonality.RPDU2_METERED)
                .named("PDU-3")
                .with(
                        List.of(
                                outlet("shelf-a", 1_900, 1),
                                outlet("shelf-b", 1_700, 1),
                                outlet("tape", 800, 2)))
                .with(new Rating(16, 13, 230));
    }

    private static OutletSpec outlet(String name, int milliamps, int bank) {
        return new OutletSpec(name, milliamps, true, 1, bank);
    }
}
