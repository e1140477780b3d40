package com.opscenter.lab.cli;

import com.opscenter.lab.cli.CliUsers.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/// One session at the command line.
final class CliShell implements Command {

    private static final int TOO_MUCH = 64 << 20;
    private static final String GARBAGE = "\u0001\u00ff\u00fe\u0007\u009b?~\u0080";

    private final LabCli lab;
    private final User user;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;
    private @Nullable ExitCallback exit;
    private @Nullable Thread thread;

    CliShell(LabCli lab, User user) {
        this.lab = lab;
        this.user = user;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        // Everything is shown on the one screen.
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        boolean terminal = environment.getEnv().containsKey(Environment.ENV_TERM);
        thread = Thread.ofVirtual().name("zyxel-cli").start(() -> run(terminal));
    }

    private void run(boolean terminal) {
        if (in == null || out == null) {
            throw new IllegalStateException("no streams");
        }
        CliConsole console = new CliConsole(in, out, lab.language(), () -> lab.has(CliFault.SLOW));
        try {
            if (terminal && !misbehaves(console)) {
                greet(console);
                serve(console);
                lab.loggedOut();
            }
        } catch (IOException _) {
            // The other side left.
        } finally {
            if (exit != null) {
                exit.onExit(0);
            }
        }
    }

    /// What it does instead of greeting.
    private boolean misbehaves(CliConsole console) throws IOException {
        if (lab.has(CliFault.SILENT)) {
            waitForever();
        }
        if (lab.has(CliFault.GARBAGE)) {
            console.write(GARBAGE.repeat(50));
            waitForever();
        }
        if (lab.has(CliFault.HUGE)) {
            String line = "x".repeat(1000);
            for (int sent = 0; sent < TOO_MUCH; sent += line.length()) {
                console.writeLine(line);
            }
            return true;
        }
        return false;
    }

    private static void waitForever() throws IOException {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void greet(CliConsole console) throws IOException {
        console.write(lab.language().greeting());
        if (lab.language().asksTheTerminal()) {
            console.measure();
        }
    }

    private void serve(CliConsole console) throws IOException {
        CliMode mode = new CliMode(lab.users().isPrivileged(user.name()), "", 0);
        while (true) {
            console.write(mode.prompt(lab.truth().spec().name()));
            String command = console.line(true);
            lab.given(command);
            if (command.isEmpty()) {
                continue;
            }
            if (lab.has(CliFault.RESET)) {
                lab.hangUp();
            }
            switch (lab.language().answer(command, mode, user.name())) {
                case CliAnswer.Ended _ -> {
                    return;
                }
                case CliAnswer.Asked _ -> mode = raised(console, mode);
                case CliAnswer.Changed(var changed, var lines) -> {
                    console.show(lines);
                    mode = changed;
                }
                case CliAnswer.Shown(var lines) -> show(console, lines);
            }
            lab.answered();
        }
    }

    private CliMode raised(CliConsole console, CliMode mode) throws IOException {
        console.write("Password: ");
        boolean right = console.line(false).equals(lab.users().enablePassword());
        if (!right) {
            console.writeLine("% Access denied");
        }
        return right ? mode.raised() : mode;
    }

    private void show(CliConsole console, List<String> lines) throws IOException {
        if (lab.takes(CliFault.REBOOT_IN_ANSWER)) {
            console.show(lines.subList(0, lines.size() / 2));
            lab.reboot();
        }
        console.show(lines);
    }

    @Override
    public void destroy(ChannelSession channel) {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
