package com.opscenter.lab.routeros;

import java.time.Instant;
import java.util.Map;

/// One change that was asked for, whatever came of it.
///
/// @param way `api` or `rest`
/// @param outcome `done`, `lied` (said done, did nothing), `refused` or `forbidden`
public record Written(
        Instant at,
        String way,
        String user,
        String path,
        Map<String, String> arguments,
        String outcome) {}
