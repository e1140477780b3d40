package com.opscenter.vault.api;

/// Writes and reads tickets. Nothing of them is stored: a ticket proves by itself that this
/// installation wrote it, and whoever accepts it compares its attempt with the newest one.
public interface Tickets {

    /// The text for a link: letters, digits, `-`, `_` and `.`.
    String write(Ticket ticket);

    /// @param purpose what it shall be good for; a ticket for anything else is none
    Reading read(String purpose, String text);

    /// What a text turned out to be.
    sealed interface Reading {

        /// Written here and not expired. Its attempt is still to be compared.
        record Good(Ticket ticket) implements Reading {}

        /// Written here, and too old.
        record Expired(Ticket ticket) implements Reading {}

        /// Not written here, or not for this purpose.
        record Forged() implements Reading {}
    }
}
