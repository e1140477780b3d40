package com.opscenter.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much of each is allowed in a minute.
///
/// @param signIn sign-ins begun, and passwords tried, per address
/// @param failedSignIns wrong passwords per account
/// @param reads per principal
/// @param writes per principal
/// @param bulk bulk calls, imports and exports per principal
/// @param sourceTests tests of sources per principal
/// @param unknownKeys API keys that are well written but none of ours, per address
@ConfigurationProperties("opscenter.limits")
record LimitsProperties(
        @DefaultValue("10") long signIn,
        @DefaultValue("5") long failedSignIns,
        @DefaultValue("1200") long reads,
        @DefaultValue("300") long writes,
        @DefaultValue("6") long bulk,
        @DefaultValue("60") long sourceTests,
        @DefaultValue("30") long unknownKeys) {}
