/// Sends letters by SMTP (RFC 5321).
///
/// Flow: `LetterQueued` → [WhenLetterQueuedThenSend] → [LetterWriter] makes address, subject, text
/// and the ticket in the link → [SmtpPost] → `LetterSent`, or `LetterFailed` with a word. While the
/// server is away the reaction rests; the letters wait. Nothing of the mail library is loaded
/// before the first letter.
@NullMarked
package com.opscenter.adapters.mail;

import org.jspecify.annotations.NullMarked;
