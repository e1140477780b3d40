package com.opscenter.lab.mib;

/// Who asks (user or, for v2c, "community") and whether SET is allowed to them.
public record Access(String name, boolean mayWrite) {}
