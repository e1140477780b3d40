package com.opscenter.commands.api;

/// Asks for one command as it stands once the read model has passed `after`; answered with an
/// optional [CommandView].
public record FindCommand(String id, long after) {}
