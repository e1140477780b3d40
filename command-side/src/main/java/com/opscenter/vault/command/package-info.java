/// Secrets at rest and personal data in the history.
///
/// Credentials: values are encrypted into `vault.credential_secret`, bound to credential and
/// version; the event alone brings a version into force. Sealed fields: each subject has a key in
/// `vault.subject_key`, wrapped by the master key; destroying it erases the person from the
/// history. Owns the schema `vault`.
@NullMarked
package com.opscenter.vault.command;

import org.jspecify.annotations.NullMarked;
