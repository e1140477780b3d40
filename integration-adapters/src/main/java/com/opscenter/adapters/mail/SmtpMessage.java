package com.opscenter.adapters.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.regex.Pattern;

/// A letter in the form of RFC 5322, of plain text. It is whole when it is made: the library adds
/// nothing, above all no other Message-ID.
final class SmtpMessage extends MimeMessage {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    SmtpMessage(WrittenLetter letter, String from) throws MessagingException, IOException {
        super(Session.getInstance(new Properties()));
        addHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now()));
        addHeader("From", "Ops-Center <" + from + ">");
        addHeader("To", letter.to());
        addHeader("Message-ID", "<" + letter.id() + "@" + SmtpTalk.domain(from) + ">");
        addHeader(
                "Subject",
                MimeUtility.fold(9, MimeUtility.encodeText(letter.subject(), "UTF-8", null)));
        // RFC 3834: nobody's "I am away" answers it.
        addHeader("Auto-Submitted", "auto-generated");
        addHeader("MIME-Version", "1.0");
        addHeader("Content-Type", "text/plain; charset=UTF-8");
        addHeader("Content-Transfer-Encoding", "quoted-printable");
        content = encoded(letter.text());
        modified = false;
        saved = true;
        if (!ID.matcher(letter.id()).matches() || CONTROL.matcher(letter.subject()).find()) {
            throw new MessagingException("what a header holds is one line");
        }
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(ZoneOffset.UTC);
    }

    private static byte[] encoded(String text) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = MimeUtility.encode(bytes, "quoted-printable")) {
            out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
