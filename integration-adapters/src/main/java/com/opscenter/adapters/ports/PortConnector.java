package com.opscenter.adapters.ports;

import com.opscenter.adapters.support.Connector;

/// A connector whose devices are [PortDevice]s.
public interface PortConnector extends Connector {}
