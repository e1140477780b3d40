package com.opscenter.lab.outlet;

import java.time.Duration;

/// How long things take at a unit. Its agent shows all but the first in whole seconds.
///
/// @param switching from command to contact
/// @param onDelay the power-on delay of every outlet, for delayed commands
/// @param rebootDuration how long a reboot stays off
public record Timing(
        Duration switching, Duration onDelay, Duration offDelay, Duration rebootDuration) {}
