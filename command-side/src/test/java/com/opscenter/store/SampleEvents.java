package com.opscenter.store;

import com.opscenter.commands.api.CommandRefused;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.DeadLetterEvent.DeadLetterRetried;
import com.opscenter.commands.api.DeadLetterEvent.DeadLetterSkipped;
import com.opscenter.commands.api.RefusalEvent.RefusalsSummarized;
import com.opscenter.commands.api.RefusalEvent.UnauthenticatedSummarized;
import com.opscenter.history.api.Event;
import com.opscenter.names.api.NameEvent.NameFreed;
import com.opscenter.names.api.NameEvent.NameTaken;
import com.opscenter.names.api.UniqueName;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.parked.api.ParkedEvent.ParkedRetried;
import com.opscenter.parked.api.ParkedEvent.ParkedSkipped;
import com.opscenter.power.api.BatchEvent;
import com.opscenter.power.api.BatchStep;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.Feed;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.PduEvent;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.PduReading;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.processors.api.ProcessorEvent;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialEvent;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vocabulary.api.Deciamps;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One event of every type, as the golden files hold them.
final class SampleEvents {

    private static final String COMMAND = "1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90";
    private static final Instant DUE = Instant.parse("2026-11-21T14:30:15.250Z");

    private SampleEvents() {}

    static List<Event> all() {
        return Stream.of(
                        outlets(),
                        batches(),
                        pdus(),
                        SampleNetworkEvents.all(COMMAND, DUE),
                        sources(),
                        platform(),
                        processors(),
                        SampleAlerts.all(),
                        SampleThreats.all(),
                        SampleMonitors.all(),
                        SampleSessions.all(),
                        SamplePeople.all(),
                        SampleOrganizations.all(),
                        SampleLetters.all(),
                        SampleJobs.all(),
                        SampleApprovals.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> outlets() {
        OutletId outlet = new OutletId("pdu-1:9");
        OutletState on = OutletState.ON;
        OutletReading reading =
                new OutletReading(
                        on,
                        false,
                        "nas-01",
                        2,
                        null,
                        new OutletReading.Delays(0, -1, 5),
                        Set.of(Capability.SWITCH));
        return List.of(
                new OutletEvent.OutletStateObserved(outlet, reading),
                new OutletEvent.OutletSwitchRequested(
                        outlet, COMMAND, SwitchAction.DELAYED_OFF, on, DUE),
                new OutletEvent.OutletSwitchScheduled(
                        outlet, COMMAND, SwitchAction.OFF, "NAS", DUE),
                new OutletEvent.OutletSwitchReleased(outlet, COMMAND),
                new OutletEvent.OutletFeedsDescribed(
                        outlet, List.of(new Feed("host/nas-01", "NAS"))),
                new OutletEvent.OutletSwitchDispatched(outlet, COMMAND, DUE),
                new OutletEvent.OutletSwitchConfirmed(outlet, COMMAND, on, true),
                new OutletEvent.OutletSwitchContradicted(outlet, COMMAND, on),
                new OutletEvent.OutletSwitchTimedOut(outlet, COMMAND),
                new OutletEvent.OutletSwitchRejected(outlet, COMMAND, "notWritable"),
                new OutletEvent.OutletSwitchCancelled(outlet, COMMAND),
                new OutletEvent.OutletSwitchDismissed(
                        outlet, COMMAND, CommandStatus.UNKNOWN, "seen on site"),
                new OutletEvent.OutletDrifted(outlet, OutletState.OFF, on, COMMAND),
                new OutletEvent.OutletDriftEnded(outlet),
                new OutletEvent.OutletDriftAccepted(outlet, COMMAND, on),
                new OutletEvent.OutletDescribed(outlet, null, true, Criticality.CRITICAL, false),
                new OutletEvent.OutletRemoved(outlet));
    }

    private static List<Event> batches() {
        OutletId outlet = new OutletId("pdu-1:9");
        var step = new BatchStep(outlet, SwitchAction.OFF, 500, COMMAND + ".1", "NAS");
        return List.of(
                new BatchEvent.BatchRequested(COMMAND, List.of(step), true),
                new BatchEvent.BatchStepDelayed(COMMAND, 0, DUE),
                new BatchEvent.BatchStepBegun(COMMAND, 0, "1 of 1: pdu-1:9 off"),
                new BatchEvent.BatchStepEnded(COMMAND, 0, CommandStatus.REJECTED, "locked"),
                new BatchEvent.BatchEnded(
                        COMMAND,
                        CommandStatus.REJECTED,
                        "0 of 1 confirmed; pdu-1:9 off: rejected"));
    }

    private static List<Event> pdus() {
        PduId pdu = new PduId("pdu-1");
        PduReading reading =
                new PduReading(
                        "APC",
                        "AP7902B",
                        "5A1551F39430",
                        null,
                        "RackPDU",
                        new Deciamps(240),
                        LoadState.NEAR,
                        List.of(
                                new PduReading.Branch(
                                        1,
                                        LoadState.NEAR,
                                        null,
                                        new Deciamps(190),
                                        new Deciamps(240))),
                        List.of(),
                        16,
                        Set.of(Capability.OUTLET_METERING));
        return List.of(
                new PduEvent.PduObserved(pdu, "pdu-1", reading),
                new PduEvent.PduDescribed(pdu, "PDU left", null, true),
                new PduEvent.PduRemoved(pdu));
    }

    private static List<Event> sources() {
        SourceId source = new SourceId("pdu-1");
        Settings settings =
                new Settings(
                        "apc-pdu",
                        "PDU 1",
                        "home-rack",
                        "snmp://192.0.2.10:161",
                        Map.of("version", "3"),
                        new CredentialId(COMMAND),
                        new Intervals(30, 30, 300),
                        true,
                        false);
        return List.of(
                new SourceEvent.SourceRegistered(source, settings),
                new SourceEvent.SourceChanged(source, settings),
                new SourceEvent.SourceEnabled(source),
                new SourceEvent.SourceDisabled(source),
                new SourceEvent.SourceRemoved(source),
                new SourceEvent.HealthObserved(
                        source,
                        HealthStatus.OFFLINE,
                        HealthReason.AUTHENTICATION,
                        "the passphrase was refused",
                        null),
                new SourceEvent.CapabilitiesObserved(source, Set.of("switch"), 17),
                new SourceEvent.HourSummarized(source, DUE, 120, 3, 2040, "0f".repeat(32)),
                new SourceEvent.CaptureRequested(source, true),
                new SourceEvent.PollRequested(source, COMMAND, DUE),
                new SourceEvent.PollAnswered(source, COMMAND, false, "no answer"));
    }

    private static List<Event> platform() {
        CredentialId credential = new CredentialId(COMMAND);
        Set<String> fields = Set.of("community");
        String org = SystemOrganization.ID;
        return List.of(
                new CredentialEvent.CredentialStored(credential, "rack", "snmp-v2c", fields, 1),
                new CredentialEvent.CredentialRotated(credential, "rack", fields, 2),
                new CredentialEvent.CredentialRemoved(credential),
                new OrganizationEvent.OrganizationFounded(org, "System", "system"),
                new OrganizationEvent.SiteOpened(org, "home-rack", "Home rack", "Europe/Berlin"),
                new CommandRefused(
                        COMMAND,
                        "power.SwitchOutlet",
                        "outlet/pdu-1/9",
                        "confirmation-required",
                        "NAS is protected",
                        false,
                        List.of(new FieldError("reason", "required", "must say why")),
                        Map.of("commandId", COMMAND)),
                new NameTaken(new UniqueName("sources/home-rack", "pdu 1"), "source/pdu-1"),
                new NameFreed(new UniqueName("sources/home-rack", "pdu 1"), "source/pdu-1"),
                new RefusalsSummarized(COMMAND, DUE, 70),
                new UnauthenticatedSummarized(COMMAND, DUE, 1204, false),
                new DeadLetterRetried("7d1c", "WhenOutletSwitchRequestedThenSwitchPdu", COMMAND),
                new DeadLetterSkipped(
                        "7d1c",
                        "WhenOutletSwitchRequestedThenSwitchPdu",
                        COMMAND,
                        "the unit is gone"),
                new ParkedRetried("power_outlet", "outlet/pdu-1/9", 184223, COMMAND),
                new ParkedSkipped(
                        "power_outlet", "outlet/pdu-1/9", 184223, COMMAND, "a double reading"));
    }

    private static List<Event> processors() {
        String projection = "power_outlet";
        return List.of(
                new ProcessorEvent.ProcessorPaused(projection),
                new ProcessorEvent.ProcessorResumed(projection),
                new ProcessorEvent.ProjectionRebuildStarted(projection),
                new ProcessorEvent.ProjectionSwitched(projection),
                new ProcessorEvent.ProjectionSwitchedBack(projection),
                new ProcessorEvent.RebuildDiscarded(projection));
    }
}
