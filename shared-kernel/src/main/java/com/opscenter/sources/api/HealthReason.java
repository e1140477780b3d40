package com.opscenter.sources.api;

/// Why a source cannot be read. COMMUNICATION: no usable connection. AUTHENTICATION: credential or
/// right refused. CONFIGURATION: our settings cannot work. PROTOCOL: it answers, but not in its
/// protocol.
public enum HealthReason {
    COMMUNICATION,
    AUTHENTICATION,
    CONFIGURATION,
    PROTOCOL
}
