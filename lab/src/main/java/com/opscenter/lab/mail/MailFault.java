package com.opscenter.lab.mail;

import java.util.Arrays;
import java.util.Optional;

/// One way the mail server is broken on demand.
public enum MailFault {
    /// No recipient is known: 550 to RCPT.
    REFUSE_RECIPIENT("refuse-recipient"),
    /// The sender is not accepted: 553 to MAIL.
    REFUSE_SENDER("refuse-sender"),
    /// Every letter is taken for spam: 554 after DATA.
    REFUSE_CONTENT("refuse-content"),
    /// Greylisting: 451 to RCPT.
    PUT_OFF("put-off"),
    /// It is about to go down: 421 instead of a greeting.
    CLOSING("closing"),
    /// A connection is taken and nobody is greeted.
    SILENT("silent"),
    /// The letter is kept, and that is said only after a while, as where it is scanned.
    SLOW_AFTER_DATA("slow-after-data"),
    /// The letter is kept, and that is never said.
    SILENT_AFTER_DATA("silent-after-data"),
    /// What greets is not SMTP.
    GARBAGE("garbage"),
    /// A greeting that does not end.
    ENDLESS("endless"),
    /// A connection is reset instead of a greeting.
    RESET("reset");

    private final String label;

    MailFault(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<MailFault> labelled(String label) {
        return Arrays.stream(values()).filter(fault -> fault.label.equals(label)).findFirst();
    }
}
