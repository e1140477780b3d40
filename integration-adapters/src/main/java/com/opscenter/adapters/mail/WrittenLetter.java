package com.opscenter.adapters.mail;

/// A letter that can be sent.
///
/// @param id the same whenever it is sent, so that a mail program recognizes a repetition
record WrittenLetter(String id, String to, String subject, String text) {

    /// It holds personal data and perhaps a ticket.
    @Override
    public String toString() {
        return "WrittenLetter[" + id + "]";
    }
}
