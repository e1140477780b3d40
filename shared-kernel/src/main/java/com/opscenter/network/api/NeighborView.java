package com.opscenter.network.api;

import org.jspecify.annotations.Nullable;

/// What is heard behind a port, by LLDP or the like.
///
/// @param key of our port
/// @param number of our port
/// @param name what the neighbor calls itself
/// @param port the neighbor's port, in its words
public record NeighborView(String key, String number, String name, @Nullable String port) {}
