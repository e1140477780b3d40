package com.opscenter.mail.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.mail.api.LetterCommand;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterCommand.RecordLetterDelayed;
import com.opscenter.mail.api.LetterCommand.RecordLetterFailed;
import com.opscenter.mail.api.LetterCommand.RecordLetterSent;
import com.opscenter.mail.api.LetterEvent;
import com.opscenter.mail.api.LetterEvent.LetterDelayed;
import com.opscenter.mail.api.LetterEvent.LetterFailed;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterEvent.LetterSent;
import com.opscenter.mail.command.Letter.Failed;
import com.opscenter.mail.command.Letter.Sent;
import com.opscenter.mail.command.Letter.Unwritten;
import com.opscenter.mail.command.Letter.Waiting;
import java.util.Objects;

/// A letter is queued once and ends once; what is told twice happened once.
final class LetterDecider {

    private LetterDecider() {}

    static Decision<LetterEvent> decide(LetterCommand command, Letter letter) {
        return switch (command) {
            case QueueLetter queue ->
                    letter instanceof Unwritten ? accept(queued(queue)) : accept();
            case RecordLetterDelayed delayed -> delay(delayed, letter);
            case RecordLetterSent(var id) ->
                    letter instanceof Waiting waiting
                            ? accept(new LetterSent(id, waiting.person()))
                            : ended(letter, letter instanceof Sent);
            case RecordLetterFailed(var id, var why, var reply) ->
                    letter instanceof Waiting waiting
                            ? accept(new LetterFailed(id, waiting.person(), why, reply))
                            : ended(letter, letter instanceof Failed);
        };
    }

    /// However often it is tried, only another reason is worth telling.
    private static Decision<LetterEvent> delay(RecordLetterDelayed delayed, Letter letter) {
        if (!(letter instanceof Waiting(var person, var why, var reply))) {
            return ended(letter, false);
        }
        return delayed.why() == why && Objects.equals(delayed.reply(), reply)
                ? accept()
                : accept(
                        new LetterDelayed(
                                delayed.letter(), person, delayed.why(), delayed.reply()));
    }

    private static Decision<LetterEvent> ended(Letter letter, boolean asTold) {
        if (letter instanceof Unwritten) {
            return reject("not-found", "There is no such letter");
        }
        return asTold ? accept() : reject("state-moved-on", "The letter has ended otherwise");
    }

    private static LetterEvent queued(QueueLetter queue) {
        return new LetterQueued(
                queue.letter(),
                queue.kind(),
                queue.to(),
                queue.name(),
                queue.language(),
                queue.link(),
                queue.facts());
    }
}
