package com.opscenter.sources.api;

import java.util.List;

/// The networks sources may be in, which are the operator's own.
public interface SourceNetworks {

    /// Each written `10.0.0.0/8` or `fc00::/7`.
    List<String> networks();
}
