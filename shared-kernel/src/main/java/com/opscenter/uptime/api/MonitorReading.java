package com.opscenter.uptime.api;

import org.jspecify.annotations.Nullable;

/// What a source watches.
///
/// @param name what people call it there
/// @param target what is tested, such as an address; null where the source does not say
/// @param method how, such as `ping`; null where the source does not say
public record MonitorReading(String name, @Nullable String target, @Nullable String method) {}
