package com.opscenter.adapters.librenms.server;

import com.opscenter.adapters.support.DeviceException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What seldom changes of one LibreNMS: the devices it watches and what the token may.
public final class KnownServer {

    private final LibreNmsApi api;
    private Map<Long, WatchedDevice> devices = Map.of();
    private TokenRights rights = TokenRights.NONE;
    private boolean known;

    public KnownServer(LibreNmsApi api) {
        this.api = api;
    }

    /// @return whether it was read now
    public boolean learn() throws DeviceException {
        if (known) {
            return false;
        }
        Map<Long, WatchedDevice> found = new HashMap<>();
        WatchedDevice.all(api).forEach(device -> found.put(device.id(), device));
        devices = Map.copyOf(found);
        rights = TokenRights.of(api);
        known = true;
        return true;
    }

    /// It may have changed.
    public void forget() {
        known = false;
    }

    /// By their number.
    public Map<Long, WatchedDevice> devices() {
        return devices;
    }

    public Optional<WatchedDevice> device(long id) {
        return Optional.ofNullable(devices.get(id));
    }

    public TokenRights rights() {
        return rights;
    }
}
