package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.support.DeviceException;
import java.util.List;

/// RouterOS, whichever way it is spoken to.
interface RouterOs extends AutoCloseable {

    /// Asks for several things, at once where requests may overlap; answered in their order.
    ///
    /// @throws DeviceException when there is no device, or what it says is not understood
    List<Told> ask(List<Ask> asks) throws DeviceException;

    /// Has something changed, once. A failure means that nothing was sent.
    Answer perform(Ask change) throws DeviceException;

    @Override
    void close();
}
