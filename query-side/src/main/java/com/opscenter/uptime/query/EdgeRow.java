package com.opscenter.uptime.query;

import com.opscenter.uptime.api.StatusEdge;

/// One change of a monitor's status.
///
/// @param monitor its id
/// @param origin the word of [com.opscenter.uptime.api.Origin]
record EdgeRow(String monitor, StatusEdge edge, String origin) {}
