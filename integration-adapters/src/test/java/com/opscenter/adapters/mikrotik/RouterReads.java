package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import org.assertj.core.api.Assertions;

/// Reading a device that is coming back.
final class RouterReads {

    private static final int ATTEMPTS = 40;

    private RouterReads() {}

    static Reading patiently(MikrotikDevice device) throws InterruptedException {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return device.read(true);
            } catch (DeviceException _) {
                Thread.sleep(50);
            }
        }
        return Assertions.fail("it did not come back");
    }
}
