package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.network.api.PortAction;
import com.opscenter.sources.api.HealthReason;
import java.util.List;

/// What is sent for an action. Each names the state it ends in.
final class PortCommands {

    private static final String OUT = "poe-out";

    private final RouterOs router;

    PortCommands(RouterOs router) {
        this.router = router;
    }

    Answer perform(Interface port, PortAction action) throws DeviceException {
        return switch (action) {
            case ENABLE -> router.perform(on(port, "/interface/enable"));
            case DISABLE -> router.perform(on(port, "/interface/disable"));
            case POE_ON -> offers(port) ? new Answer.Accepted() : power(port, "auto-on");
            case POE_OFF -> power(port, "off");
            case BOUNCE, POE_CYCLE ->
                    throw new IllegalArgumentException(action + " has two halves");
        };
    }

    private static Ask on(Interface port, String path) {
        return Ask.of(path).with("numbers", port.id());
    }

    private Answer power(Interface port, String setting) throws DeviceException {
        return router.perform(
                Ask.of("/interface/ethernet/set").with(".id", port.id()).with(OUT, setting));
    }

    /// Power that is forced on is not made a matter of detection.
    private boolean offers(Interface port) throws DeviceException {
        return switch (router.ask(List.of(Menu.POE.ask())).getFirst()) {
            case Told.Rows(var rows) ->
                    rows.stream()
                            .filter(row -> row.text(".id").filter(port.id()::equals).isPresent())
                            .flatMap(row -> row.text(OUT).stream())
                            .anyMatch(setting -> !setting.equals("off"));
            case Told.Refused(var why) ->
                    throw new DeviceException(HealthReason.CONFIGURATION, why.words());
        };
    }
}
