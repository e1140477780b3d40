package com.opscenter.adapters.receivers;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.TrialSteps;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;

/// Tries whether an address could be listened at. A source that listens there already is named as
/// the likely reason when it cannot.
public final class ReceiverTrial {

    private final ReceiverSettings settings;

    public ReceiverTrial(ReceiverSettings settings) {
        this.settings = settings;
    }

    /// @param streams whether TCP is listened at, too
    public TestReport run(SourceDraft draft, boolean streams) {
        TrialSteps steps = new TrialSteps();
        try {
            InetSocketAddress address =
                    steps.step("resolve", () -> settings.address(draft), Object::toString);
            steps.step(
                    "connect",
                    () -> tryOut(draft, address, streams),
                    free -> "Nothing else listens at " + free + ".");
            return new TestReport(
                    true,
                    steps.all(),
                    null,
                    new Discovered(List.of(), Set.of(ReceiverSettings.LOG)));
        } catch (DeviceException _) {
            return new TestReport(false, steps.all(), null, new Discovered(List.of(), Set.of()));
        }
    }

    private static InetSocketAddress tryOut(
            SourceDraft draft, InetSocketAddress address, boolean streams) throws DeviceException {
        try (DatagramSocket _ = new DatagramSocket(address)) {
            if (streams) {
                new ServerSocket(address.getPort(), 1, address.getAddress()).close();
            }
            return address;
        } catch (IOException taken) {
            throw ReceiverSettings.unusable(draft, taken);
        }
    }
}
