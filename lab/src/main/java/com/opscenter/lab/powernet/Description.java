package com.opscenter.lab.powernet;

import com.opscenter.lab.pdu.PduSpec;

/// sysDescr in the shape APC cards use: versions, then model, revision and serial number.
final class Description {

    private Description() {}

    static String of(PduSpec spec) {
        String versions =
                spec.personality().secondGeneration()
                        ? "MB:v4.1.0 PF:v7.0.4 PN:apc_hw05_aos_704.bin AF1:v7.0.4 AN1:apc_hw05_rpdu2g_704.bin"
                        : "MB:v3.9.2 PF:v3.9.2 PN:apc_hw02_aos_392.bin AF1:v3.9.2 AN1:apc_hw02_rpdu_392.bin";
        return "APC Web/SNMP Management Card (%s MN:%s HR:B2 SN: %s MD:01/15/2024)"
                .formatted(versions, spec.personality().model(), spec.serial());
    }
}
