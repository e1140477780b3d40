package com.opscenter.adapters.ports;

import com.opscenter.network.api.PortId;

/// Which port is meant.
///
/// @param interfaceName what the device calls it, since its index may be another's by now; empty
///   when only the id is known
public record PortRef(PortId id, String interfaceName) {}
