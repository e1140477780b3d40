package com.opscenter.adapters.receivers;

import com.opscenter.adapters.polling.RegisteredSource;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.receivers.GatheredNotices.Telling;
import com.opscenter.adapters.receivers.Notice.Cleared;
import com.opscenter.adapters.receivers.Notice.Raised;
import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.sources.api.SourceId;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/// Problems in the words of alerts. They are messages: nothing lists them for as long as they last.
record AlertWords(SourceId source) {

    /// @param there the sources that read the sender; what the problem is about is said in their
    ///   terms when there is exactly one
    AlertCommand command(Telling telling, List<SourceRunner> there) {
        InetAddress sender = telling.key().sender();
        Fingerprint fingerprint =
                Fingerprint.of(source, sender.getHostAddress(), telling.key().problem());
        return switch (telling.notice()) {
            case Cleared _ -> new ClearAlert(fingerprint, telling.at());
            case Raised raised ->
                    new ReportAlert(
                            fingerprint,
                            signal(raised, telling, target(raised, sender, there)),
                            telling.times(),
                            null);
        };
    }

    private AlertSignal signal(Raised raised, Telling telling, Target target) {
        return new AlertSignal(
                source,
                null,
                raised.severity(),
                raised.title(),
                target.name() + ": " + raised.words(),
                target,
                Map.of("sender", telling.key().sender().getHostAddress()),
                telling.at(),
                null,
                false,
                null);
    }

    private static Target target(Raised raised, InetAddress sender, List<SourceRunner> there) {
        if (there.size() != 1) {
            return new Target("host/" + sender.getHostAddress(), sender.getHostAddress());
        }
        RegisteredSource system = there.getFirst().source();
        String id = system.id().value();
        return raised.port() == null
                ? new Target("source/" + id, system.settings().name())
                : new Target(
                        "port/" + id + "/" + raised.port(),
                        system.settings().name() + " port " + raised.port());
    }
}
