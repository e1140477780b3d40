package com.opscenter.network.api;

import com.opscenter.commands.api.Pending;
import org.jspecify.annotations.Nullable;

/// A port as a faceplate shows it.
public record PortSummary(
        String key,
        String number,
        @Nullable String label,
        AdminState adminState,
        OperState operState,
        @Nullable Poe poe,
        boolean hasErrors,
        @Nullable Pending pending) {

    public record Poe(PoeStatus status) {}
}
