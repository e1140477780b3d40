package com.opscenter.adapters.http;

import java.time.Duration;

/// What an HTTP service may cost.
///
/// @param connect how long connecting may take, and how long a service may be silent
/// @param answer how long one answer may take from the request to its last byte, however it drips
/// @param mostBytes of one body
public record HttpManners(Duration connect, Duration answer, int mostBytes) {}
