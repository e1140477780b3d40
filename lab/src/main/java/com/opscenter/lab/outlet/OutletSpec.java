package com.opscenter.lab.outlet;

/// An outlet as the unit is set up.
///
/// @param milliamps what the connected load draws on average while the outlet is on
/// @param bank the bank behind whose breaker it is, from 1
public record OutletSpec(String name, int milliamps, boolean on, int phase, int bank) {}
