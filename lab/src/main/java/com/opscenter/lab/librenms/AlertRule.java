package com.opscenter.lab.librenms;

/// What an alert is raised for.
///
/// @param severity `ok`, `warning` or `critical`
public record AlertRule(int id, String name, String severity, String procedure) {}
