package com.opscenter.lab.cli;

import com.opscenter.lab.netswitch.NetSwitch;
import com.opscenter.lab.netswitch.SwitchPersonality;
import java.time.Duration;
import java.util.function.Supplier;

/// What a family of switches understands and how it looks.
interface CliLanguage {

    CliAnswer answer(String command, CliMode mode, String user);

    /// Shown before the first prompt.
    String greeting();

    /// The terminal is asked where its cursor is, and nothing goes on before it answers.
    boolean asksTheTerminal();

    String lineEnd();

    /// Shown before what a command shows.
    String beforeOutput();

    /// What stops a long answer, and what wipes it off when a key is pressed.
    String pager();

    String pagerWipe();

    static CliLanguage of(NetSwitch device, CliSpec spec, Supplier<Duration> upTime) {
        return device.spec().personality() == SwitchPersonality.GS1900
                ? new Gs1900Language(device, upTime)
                : new ZynosLanguage(device, spec, upTime);
    }
}
