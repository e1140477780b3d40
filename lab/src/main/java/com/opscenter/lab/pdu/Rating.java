package com.opscenter.lab.pdu;

/// What a unit is built for.
///
/// @param amps what it may carry; also its overload threshold
/// @param nearAmps its near overload threshold
public record Rating(int amps, int nearAmps, int volts) {}
