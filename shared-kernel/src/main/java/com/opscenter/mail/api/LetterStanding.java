package com.opscenter.mail.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a letter stands.
///
/// @param state `waiting`, `sent` (taken by the mail server) or `failed`
/// @param reason why it waits: `away`, `put-off`, `unconfirmed`, or null until it is tried; why it
///   failed: `not-configured`, `refused`, `unreachable`, `erased`; null for a sent one
/// @param since when it came to stand so
public record LetterStanding(String state, @Nullable String reason, Instant since) {}
