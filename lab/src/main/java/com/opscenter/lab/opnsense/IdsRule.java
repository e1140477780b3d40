package com.opscenter.lab.opnsense;

/// A rule of the intrusion detection.
///
/// @param severity 1 is the worst
/// @param drops whether the packet is dropped: then Suricata writes an alert and a drop
public record IdsRule(long sid, String message, String category, int severity, boolean drops) {}
