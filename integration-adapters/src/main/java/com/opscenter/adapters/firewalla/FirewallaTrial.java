package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.HttpManners;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.http.HttpTrial;
import com.opscenter.adapters.http.Rest;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import java.time.Clock;
import java.util.List;

/// Tries an account: who it is, what it may. Changes nothing there.
final class FirewallaTrial {

    private final HttpTrial trial;
    private final Clock clock;

    FirewallaTrial(NetworkGuard guard, HttpManners manners, Clock clock) {
        this.trial = new HttpTrial(guard, manners, clock);
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        return trial.run(_ -> {
            FirewallaTarget target = FirewallaTarget.of(draft);
            HttpSession session =
                    trial.open(target.endpoint(), target.trusted(), FirewallaKind.CLOUD);
            return talk(
                    session, new FirewallaApi(session, target.token(), new Rest(), clock), target);
        });
    }

    private Discovered talk(HttpSession session, FirewallaApi api, FirewallaTarget target)
            throws DeviceException {
        List<Box> boxes =
                trial.first(
                        session,
                        () ->
                                api.list("/boxes").stream()
                                        .flatMap(row -> Box.of(row).stream())
                                        .toList(),
                        "Firewalla takes the token.");
        trial.step("read", () -> boxes, FirewallaTrial::boxes);
        trial.step(
                "read",
                () -> new AlarmPages(api).read(),
                found -> found.alarms().size() + " active alarms");
        if (target.blocking()) {
            trial.step("capabilities", () -> new BlockRules(api).ours(), FirewallaTrial::blocking);
        }
        return new Discovered(
                boxes.stream().limit(HttpTrial.MOST_NAMED).map(Box::name).toList(),
                FirewallaKind.capabilities(target.blocking()));
    }

    private static String boxes(List<Box> boxes) {
        long offline = boxes.stream().filter(box -> !box.online()).count();
        return "%d boxes, %d of them offline".formatted(boxes.size(), offline);
    }

    /// What cannot be tried without doing it.
    private static String blocking(List<BlockRule> rules) {
        return ("%d rules of Ops-Center are there. Whether the token may add one shows only when"
                        + " one is added; MSP 2.10 or later is needed.")
                .formatted(rules.size());
    }
}
