package com.opscenter.adapters.polling;

import com.opscenter.commands.api.Commands;
import com.opscenter.logs.api.LogSink;
import com.opscenter.telemetry.api.TelemetrySink;
import com.opscenter.vault.api.Secrets;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Where what a source says goes, and where its secrets come from.
@Component
record Ports(
        Commands commands,
        TelemetrySink telemetry,
        LogSink logs,
        Secrets secrets,
        PollMemory memory,
        PollMeters meters,
        Clock clock) {}
