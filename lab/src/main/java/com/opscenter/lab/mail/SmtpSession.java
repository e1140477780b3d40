package com.opscenter.lab.mail;

import com.opscenter.lab.mail.MailAccess.Tls;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// One conversation with a sender.
final class SmtpSession {

    private static final int IDLE_MILLIS = 60_000;
    private static final Duration SCAN = Duration.ofMillis(750);
    private static final Pattern PATH =
            Pattern.compile("(?:FROM|TO):\\s*<([^<>\\s]*)>.*", Pattern.CASE_INSENSITIVE);

    private final MailAccess access;
    private final Set<MailFault> faults;
    private final Mailbox mailbox;
    private Socket socket;
    private SmtpLines lines;
    private boolean isSecure;
    private boolean isKnown;
    private @Nullable String sender;
    private final List<String> recipients = new ArrayList<>();

    SmtpSession(Socket socket, MailAccess access, Set<MailFault> faults, Mailbox mailbox)
            throws IOException {
        this.access = access;
        this.faults = faults;
        this.mailbox = mailbox;
        this.socket = socket;
        socket.setSoTimeout(IDLE_MILLIS);
        this.lines = new SmtpLines(socket);
        this.isKnown = access.user() == null;
    }

    void serve() throws IOException, InterruptedException {
        if (access.tls() == Tls.FULL) {
            secure();
        }
        if (greets()) {
            while (answer(lines.read())) {
                // One command after the other.
            }
        }
    }

    private boolean greets() throws IOException {
        if (faults.contains(MailFault.SILENT)) {
            lines.ignore();
        } else if (faults.contains(MailFault.RESET)) {
            socket.setSoLinger(true, 0);
            return false;
        } else if (faults.contains(MailFault.GARBAGE)) {
            lines.write("\0\1\2HTTP/1.1 400 Bad Request");
        } else if (faults.contains(MailFault.ENDLESS)) {
            lines.writeForever("220-welcome ");
        } else if (faults.contains(MailFault.CLOSING)) {
            lines.write("421 4.3.2 lab closing");
        } else {
            lines.write("220 lab ESMTP");
            return true;
        }
        return false;
    }

    /// @return false when the conversation is over
    private boolean answer(@Nullable String line) throws IOException, InterruptedException {
        if (line == null) {
            return false;
        }
        int space = line.indexOf(' ');
        String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        switch (verb) {
            case "EHLO" -> greet();
            case "HELO" -> lines.write("250 lab");
            case "STARTTLS" -> startTls();
            case "AUTH" -> authenticate(rest);
            case "MAIL" -> mail(rest);
            case "RCPT" -> rcpt(rest);
            case "DATA" -> data();
            case "RSET" -> {
                reset();
                lines.write("250 2.0.0 forgotten");
            }
            case "NOOP" -> lines.write("250 2.0.0 nothing");
            case "QUIT" -> {
                lines.write("221 2.0.0 bye");
                return false;
            }
            default -> lines.write("500 5.5.2 not understood");
        }
        return true;
    }

    private void greet() throws IOException {
        lines.write("250-lab");
        if (access.tls() == Tls.STARTTLS && !isSecure) {
            lines.write("250-STARTTLS");
        }
        if (access.user() != null) {
            lines.write("250-AUTH PLAIN");
        }
        lines.write("250-SIZE " + SmtpLines.LONGEST_MESSAGE);
        lines.write("250 ENHANCEDSTATUSCODES");
    }

    private void startTls() throws IOException {
        if (access.tls() != Tls.STARTTLS || isSecure) {
            lines.write("503 5.5.1 not here");
            return;
        }
        lines.write("220 2.0.0 go ahead");
        secure();
        reset();
    }

    private void secure() throws IOException {
        SSLSocket secure =
                (SSLSocket)
                        Objects.requireNonNull(access.certificate())
                                .context()
                                .getSocketFactory()
                                .createSocket(socket, "lab", socket.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        socket = secure;
        lines = new SmtpLines(secure);
        isSecure = true;
    }

    private void authenticate(String argument) throws IOException {
        MailAccess.User user = access.user();
        if (user == null || !argument.startsWith("PLAIN")) {
            lines.write("504 5.5.4 PLAIN alone is known");
            return;
        }
        String proof = argument.substring("PLAIN".length()).strip();
        if (proof.isEmpty()) {
            lines.write("334 ");
            proof = Objects.requireNonNullElse(lines.read(), "");
        }
        isKnown = user.isProvenBy(proof);
        lines.write(isKnown ? "235 2.7.0 welcome" : "535 5.7.8 wrong user or password");
    }

    private void mail(String rest) throws IOException {
        Matcher path = PATH.matcher(rest);
        if (access.tls() == Tls.STARTTLS && !isSecure) {
            lines.write("530 5.7.0 STARTTLS first");
        } else if (!isKnown) {
            lines.write("530 5.7.0 AUTH first");
        } else if (faults.contains(MailFault.REFUSE_SENDER)) {
            lines.write("553 5.7.1 no such sender");
        } else if (!path.matches()) {
            lines.write("501 5.1.7 no address");
        } else {
            reset();
            sender = path.group(1);
            lines.write("250 2.1.0 sender ok");
        }
    }

    private void rcpt(String rest) throws IOException {
        Matcher path = PATH.matcher(rest);
        if (sender == null) {
            lines.write("503 5.5.1 MAIL first");
        } else if (faults.contains(MailFault.REFUSE_RECIPIENT)) {
            lines.write("550 5.1.1 no such person: " + rest);
        } else if (faults.contains(MailFault.PUT_OFF)) {
            lines.write("451 4.7.1 come back later");
        } else if (!path.matches() || path.group(1).isEmpty()) {
            lines.write("501 5.1.3 no address");
        } else {
            recipients.add(path.group(1));
            lines.write("250 2.1.5 recipient ok");
        }
    }

    private void data() throws IOException, InterruptedException {
        if (sender == null || recipients.isEmpty()) {
            lines.write("503 5.5.1 RCPT first");
            return;
        }
        lines.write("354 end with a dot");
        byte[] message = lines.readMessage();
        if (message == null) {
            lines.write("552 5.3.4 too large");
        } else if (faults.contains(MailFault.REFUSE_CONTENT)) {
            lines.write("554 5.7.1 looks like spam");
        } else {
            keep(message, sender);
            confirm();
        }
        reset();
    }

    private void keep(byte[] message, String from) {
        MimeText mime = MimeText.of(message);
        mailbox.add(new Letter(Instant.now(), from, recipients, mime.headers(), mime.text()));
    }

    private void confirm() throws IOException, InterruptedException {
        if (faults.contains(MailFault.SILENT_AFTER_DATA)) {
            lines.ignore();
            return;
        }
        if (faults.contains(MailFault.SLOW_AFTER_DATA)) {
            Thread.sleep(SCAN);
        }
        lines.write("250 2.0.0 kept");
    }

    private void reset() {
        sender = null;
        recipients.clear();
    }
}
