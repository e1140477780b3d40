package com.opscenter.adapters.blocks;

import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.support.Connector;

/// A connector whose devices are [BlockingDevice]s.
public interface BlockingConnector extends Connector {

    /// How often a list is read after it was changed, and how long before the deadline a command is
    /// judged.
    Patience patience();
}
