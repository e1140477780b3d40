package com.opscenter.adapters.ssh;

import com.opscenter.adapters.support.DeviceException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/// A command line on which one command is given after the other. It answers what terminals are
/// asked, turns pages, and takes an answer for complete when the prompt is back. Of its methods
/// only [#close()] may be called while another runs.
public final class Terminal implements AutoCloseable {

    /// The answer to `ESC[6n`, where the cursor is: without it ZyNOS shows no prompt.
    private static final String CURSOR = "\u001b[24;80R";

    /// How long nothing more may come for a line to be taken for the last one.
    private static final Duration SETTLED = Duration.ofMillis(60);

    private static final Duration QUIET = Duration.ofMillis(1500);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Set<ClientChannelEvent> LEFT =
            EnumSet.of(ClientChannelEvent.EOF, ClientChannelEvent.CLOSED);

    private final ClientSession session;
    private final ChannelShell channel;
    private final Received received;
    private final SshManners manners;
    private final SshFailures failures;
    private final Screen screen = new Screen();
    private Prompt prompt = new Prompt("", "", false);
    private long bytes;
    private volatile boolean busy;

    Terminal(
            ClientSession session,
            ChannelShell channel,
            Received received,
            SshManners manners,
            SshFailures failures) {
        this.session = session;
        this.channel = channel;
        this.received = received;
        this.manners = manners;
        this.failures = failures;
    }

    /// Waits for the first prompt, whatever is shown before it.
    void greet() throws DeviceException {
        await("the greeting", manners.connect(), line -> Prompt.of(line).isPresent());
        prompt = Prompt.of(screen.current()).orElseThrow();
    }

    /// What it shows since the last command, with the line the cursor is in.
    public List<String> shown() {
        List<String> all = new ArrayList<>(screen.lines());
        all.add(screen.current());
        return all;
    }

    /// Where the command line is now.
    public Prompt prompt() {
        return prompt;
    }

    /// Our own address on the way there.
    public Optional<InetAddress> localAddress() {
        return session.getLocalAddress() instanceof InetSocketAddress local
                ? Optional.of(local.getAddress())
                : Optional.empty();
    }

    public boolean isOpen() {
        return channel.isOpen() && !received.isOver();
    }

    /// Gives a command and returns what it shows, without its echo and the prompt after it.
    public List<String> run(String command) throws DeviceException {
        type(command, command);
        await("\"" + command + "\"", manners.answer(), line -> prompt.isOf(line));
        prompt = Prompt.of(screen.current()).orElseThrow();
        List<String> shown = List.copyOf(screen.lines());
        boolean echoed = !shown.isEmpty() && shown.getFirst().endsWith(command);
        return echoed ? shown.subList(1, shown.size()) : shown;
    }

    /// Gives a command that asks for a password and then shows a prompt.
    public void run(String command, String password) throws DeviceException {
        type(command, command);
        await(
                "\"" + command + "\"",
                manners.answer(),
                line -> prompt.isOf(line) || isQuestion(line));
        if (isQuestion(screen.current())) {
            type(password, "a password");
            await(
                    "\"" + command + "\"",
                    manners.answer(),
                    line -> prompt.isOf(line) || isQuestion(line));
        }
        prompt = Prompt.of(screen.current()).orElse(prompt);
        screen.clear();
    }

    private static boolean isQuestion(String line) {
        return line.matches("(?i).*password ?:");
    }

    /// @param what for people
    private void type(String text, String what) throws DeviceException {
        screen.clear();
        bytes = 0;
        try {
            write(text + "\r");
        } catch (IOException _) {
            throw isOpen() ? failures.late(what, manners.answer()) : failures.ended();
        }
    }

    private void write(String text) throws IOException {
        OutputStream in = channel.getInvertedIn();
        in.write(text.getBytes(StandardCharsets.US_ASCII));
        in.flush();
    }

    /// Reads until the line the cursor is in is the wanted one and nothing more comes.
    private void await(String what, Duration time, Predicate<String> wanted)
            throws DeviceException {
        long end = System.nanoTime() + time.toNanos();
        long heard = System.nanoTime();
        busy = true;
        try {
            boolean settled = false;
            while (!settled) {
                boolean there = wanted.test(screen.current()) || pager().isPresent();
                long left = end - System.nanoTime();
                byte[] some = received.take(there ? SETTLED.toNanos() : Math.max(left, 0));
                if (some.length > 0) {
                    heard = System.nanoTime();
                    show(some, what);
                } else if (wanted.test(screen.current())) {
                    settled = true;
                } else if (there) {
                    turnPage();
                } else {
                    throw unfinished(what, time, heard);
                }
                if (!settled && System.nanoTime() - end > 0) {
                    throw unfinished(what, time, heard);
                }
            }
        } catch (IOException _) {
            throw failures.ended();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failures.ended();
        } finally {
            busy = false;
        }
    }

    private Optional<String> pager() {
        return Pager.key(screen.current());
    }

    private void turnPage() throws IOException {
        String key = pager().orElseThrow();
        screen.clearLine();
        write(key);
    }

    private void show(byte[] some, String what) throws IOException, DeviceException {
        bytes += some.length;
        screen.feed(some);
        if (bytes > manners.mostBytes() || screen.lines().size() > manners.mostLines()) {
            throw failures.huge(what);
        }
        for (int i = screen.takeQuestions(); i > 0; i--) {
            write(CURSOR);
        }
    }

    /// One that talks on and on is slow; one that fell silent without a prompt has none.
    private DeviceException unfinished(String what, Duration time, long heard) {
        if (received.isFlooded()) {
            return failures.huge(what);
        }
        if (received.isOver()) {
            return failures.ended();
        }
        boolean quiet = System.nanoTime() - heard > QUIET.toNanos();
        return prompt.name().isEmpty() && quiet && bytes > 0
                ? failures.noPrompt()
                : failures.late(what, time);
    }

    /// Ends the session by what the command line calls that: a device has few of them, and some
    /// keep one that was only cut off. It is left to the device to hang up, as it may not hear what
    /// comes just before we do.
    public void leave(List<String> words) {
        try {
            if (!busy && isOpen()) {
                for (String word : words) {
                    write(word + "\r");
                }
                channel.waitFor(LEFT, FAREWELL);
            }
        } catch (IOException _) {
            // It has left before us.
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        received.end();
        session.close(true);
    }
}
