package com.opscenter.adapters.receivers;

import java.net.InetAddress;
import java.time.Instant;

/// A message as it came in.
///
/// @param sender the address it was sent from, which may be forged
public record Arrival<T>(T message, InetAddress sender, Instant at) {}
