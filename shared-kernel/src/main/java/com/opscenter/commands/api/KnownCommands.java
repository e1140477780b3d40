package com.opscenter.commands.api;

import java.util.Map;
import java.util.Set;

/// Commands of the past, for features that remember only their ids.
public interface KnownCommands {

    /// Those of these commands that the organization has, by id.
    Map<String, CommandView> byId(String orgId, Set<String> ids);
}
