package com.opscenter.adapters.mail;

import com.opscenter.adapters.mail.MailProperties.Tls;
import com.opscenter.adapters.mail.Sending.Away;
import com.opscenter.adapters.mail.Sending.PutOff;
import com.opscenter.adapters.mail.Sending.Refused;
import com.opscenter.adapters.mail.Sending.Taken;
import com.opscenter.adapters.mail.Sending.Unconfirmed;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One conversation with the server, for one letter. The connection is ours, so that neither its
/// time nor its answers are without bounds.
final class SmtpTalk {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpTalk.class);

    /// RFC 5321, 3.8: the server goes down.
    private static final int CLOSING = 421;

    /// RFC 4954, 6: it is about us, not about the letter.
    private static final Set<Integer> NOT_LET_IN = Set.of(530, 534, 535, 538);

    private final Destination destination;
    private final MailProperties properties;
    private final SmtpTls tls;

    SmtpTalk(Destination destination, MailProperties properties) {
        this.destination = destination;
        this.properties = properties;
        this.tls = new SmtpTls(destination);
    }

    Sending send(WrittenLetter letter) {
        SmtpMessage message;
        Address[] to;
        try {
            message = new SmtpMessage(letter, destination.from());
            to = new Address[] {new InternetAddress(letter.to(), true)};
        } catch (MessagingException | IOException e) {
            // It is about this letter; the server has not even been asked.
            return new Refused(null);
        }
        try (BoundedSocket line = BoundedSocket.connect(destination, properties)) {
            return send(message, to, line);
        } catch (IOException e) {
            return new Away(why(e));
        }
    }

    private Sending send(SmtpMessage message, Address[] to, BoundedSocket line) throws IOException {
        SMTPTransport transport = transport(line);
        try (Socket socket = destination.tls() == Tls.TLS ? tls.over(line) : line) {
            transport.connect(socket);
            transport.sendMessage(message, to);
            hangUp(transport);
            return new Taken();
        } catch (AuthenticationFailedException e) {
            return new Away("it does not let us in: user and password were refused");
        } catch (SendFailedException e) {
            return judged(transport.getLastReturnCode(), e, line);
        } catch (MessagingException e) {
            return lost(e, line);
        }
    }

    /// The letter is taken, however this ends.
    private static void hangUp(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("the mail server hung up first");
        }
    }

    private static Sending judged(int reply, MessagingException failure, BoundedSocket line) {
        if (reply == CLOSING) {
            return new Away("it is going down");
        }
        if (NOT_LET_IN.contains(reply)) {
            return new Away("it does not let us in: it answered " + reply);
        }
        return switch (reply / 100) {
            case 4 -> new PutOff(reply);
            case 5 -> new Refused(reply);
            default -> lost(failure, line);
        };
    }

    private static Sending lost(MessagingException failure, BoundedSocket line) {
        return line.isSaid() ? new Unconfirmed() : new Away(why(failure));
    }

    /// Never in the server's own words: they may name people.
    private static String why(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause(cause)) {
            if (cause instanceof SocketTimeoutException) {
                return "it does not answer in time";
            }
            if (cause instanceof SSLException) {
                return "no secure connection: its certificate is not believed, or it has none";
            }
        }
        return failure instanceof IOException
                ? "it cannot be reached"
                : "it does not speak as a mail server does";
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof MessagingException mail
                ? mail.getNextException()
                : failure.getCause();
    }

    private SMTPTransport transport(BoundedSocket line) {
        Properties settings = new Properties();
        settings.put("mail.smtp.localhost", domain(destination.from()));
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.auth", Boolean.toString(destination.login() != null));
        boolean startTls = destination.tls() == Tls.STARTTLS;
        settings.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        settings.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        tls.addTo(settings);
        Destination.Login login = destination.login();
        return new PatientTransport(
                line,
                Session.getInstance(settings),
                new URLName(
                        "smtp",
                        destination.host(),
                        destination.port(),
                        null,
                        login == null ? null : login.username(),
                        login == null ? null : login.password()));
    }

    /// Waits longer once the letter is said.
    private static final class PatientTransport extends SMTPTransport {

        private final BoundedSocket line;

        PatientTransport(BoundedSocket line, Session session, URLName server) {
            super(session, server);
            this.line = line;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            line.awaitReceipt();
            super.finishData();
        }
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
