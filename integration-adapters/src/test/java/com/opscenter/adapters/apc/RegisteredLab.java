package com.opscenter.adapters.apc;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A lab unit registered as `pdu-1`.
final class RegisteredLab {

    static final SourceId SOURCE = new SourceId("pdu-1");
    static final CredentialId CREDENTIAL = new CredentialId("credential-1");

    private final AdapterWorld world;

    RegisteredLab(AdapterWorld world) {
        this.world = world;
    }

    void register(LabPdu pdu) {
        register(pdu, pdu.users().ops(), 30);
    }

    void register(LabPdu pdu, SnmpUser user, int intervalSeconds) {
        SourceDraft draft = LabAccess.draft(pdu.port(), user, pdu.context());
        world.secrets.put(CREDENTIAL, draft.credentials());
        world.history.append(new SourceRegistered(SOURCE, settings(draft, intervalSeconds)));
    }

    static Settings settings(SourceDraft draft, int intervalSeconds) {
        return new Settings(
                ApcKind.NAME,
                "PDU-1",
                "home-rack",
                draft.endpoint(),
                draft.config(),
                CREDENTIAL,
                new Intervals(intervalSeconds, intervalSeconds, 300),
                true,
                true);
    }

    static OutletId outlet(int number) {
        return new OutletId("pdu-1:" + number);
    }

    /// An accepted switch command, in the history.
    StoredEvent request(int outlet, SwitchAction action, OutletState previous, Duration time) {
        return world.history.append(
                new OutletSwitchRequested(
                        outlet(outlet),
                        UUID.randomUUID().toString(),
                        action,
                        previous,
                        Instant.now().plus(time)));
    }

    void react(StoredEvent stored, boolean repeated) throws Exception {
        OutletSwitchRequested event = requested(stored);
        world.bean(WhenOutletSwitchRequestedThenSwitchPdu.class).react(event, stored, repeated);
    }

    static OutletSwitchRequested requested(StoredEvent stored) {
        if (stored.payload() instanceof OutletSwitchRequested event) {
            return event;
        }
        throw new IllegalArgumentException(stored.type());
    }
}
