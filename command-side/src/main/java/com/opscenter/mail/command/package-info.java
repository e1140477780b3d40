/// Letters to people, from the wish to what became of it.
///
/// `QueueLetter` → `LetterQueued` → the reaction of `adapters.mail` writes and sends it →
/// `LetterSent` or `LetterFailed`, with `LetterDelayed` between them while it waits. A letter is
/// sent once: who wants to say it again queues another.
@NullMarked
package com.opscenter.mail.command;

import org.jspecify.annotations.NullMarked;
