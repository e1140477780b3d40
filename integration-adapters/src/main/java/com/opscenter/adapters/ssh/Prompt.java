package com.opscenter.adapters.ssh;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a command line shows when it waits: `GS1920#`, `GS1920(config)#`, `GS1920>`.
///
/// @param name of the device
/// @param mode empty where commands are given, else such as `config` or `config-interface`
/// @param privileged `#` rather than `>`
public record Prompt(String name, String mode, boolean privileged) {

    private static final Pattern FORM =
            Pattern.compile("^\\s*(\\S(?:[^#>()]{0,62}[^#>()\\s])?)(?:\\(([a-z0-9-]*)\\))?([#>])$");

    static Optional<Prompt> of(String line) {
        Matcher form = FORM.matcher(line);
        return form.matches()
                ? Optional.of(
                        new Prompt(
                                form.group(1),
                                form.group(2) == null ? "" : form.group(2),
                                form.group(3).equals("#")))
                : Optional.empty();
    }

    /// A prompt of the same device, whatever the mode.
    boolean isOf(String line) {
        return of(line).filter(other -> other.name.equals(name)).isPresent();
    }
}
