package com.opscenter.commands.api;

import java.util.Collection;
import java.util.Map;

/// Knows where a feature's entities are.
public interface TargetSites {

    /// The site of each of these keys that is this feature's and has one.
    Map<String, String> sitesOf(String orgId, Collection<String> keys);
}
