package com.opscenter.adapters.effects;

import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.SourceId;

/// How things of one sort are read to settle a command whose outcome stayed unknown.
public interface ReadBack {

    /// What their keys begin with, such as `outlet/`.
    String prefix();

    SourceId source(String key);

    /// Reads the thing and tells it as the answer to the command.
    void tell(SourceRunner runner, String key, String commandId) throws DeviceException;
}
