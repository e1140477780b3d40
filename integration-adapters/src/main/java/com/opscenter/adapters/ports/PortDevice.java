package com.opscenter.adapters.ports;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortReading;

/// A switch whose ports can be commanded.
public interface PortDevice extends Device {

    /// Reads one port, as a poll reads it.
    PortReading port(PortRef port) throws DeviceException;

    /// Sends one command, once. A failure means that nothing was sent.
    ///
    /// @param action ENABLE, DISABLE, POE_ON or POE_OFF: what goes through another state is sent in
    ///   two halves, see [PortOrder]
    Answer act(PortRef port, PortAction action) throws DeviceException;
}
