/// What became of the letters to a person, for whoever looks after people. Owns the view
/// `mail_letter`; addresses and names are not in it.
///
/// `LetterQueued`, `LetterDelayed`, `LetterSent`, `LetterFailed` → `LettersProjection` →
/// `LettersEndpoint`
@NullMarked
package com.opscenter.mail.query;

import org.jspecify.annotations.NullMarked;
