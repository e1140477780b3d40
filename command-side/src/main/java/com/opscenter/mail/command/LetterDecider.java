package com.opscenter.mail.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.mail.api.LetterCommand;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterCommand.RecordLetterFailed;
import com.opscenter.mail.api.LetterCommand.RecordLetterSent;
import com.opscenter.mail.api.LetterEvent;
import com.opscenter.mail.api.LetterEvent.LetterFailed;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterEvent.LetterSent;

/// A letter is queued once and ends once; what is told twice happened once.
final class LetterDecider {

    private LetterDecider() {}

    static Decision<LetterEvent> decide(LetterCommand command, Letter letter) {
        return switch (command) {
            case QueueLetter queue -> letter == Letter.UNWRITTEN ? accept(queued(queue)) : accept();
            case RecordLetterSent(var id) -> end(letter, Letter.SENT, new LetterSent(id));
            case RecordLetterFailed(var id, var why, var reply) ->
                    end(letter, Letter.FAILED, new LetterFailed(id, why, reply));
        };
    }

    private static Decision<LetterEvent> end(Letter letter, Letter end, LetterEvent ended) {
        return switch (letter) {
            case UNWRITTEN -> reject("not-found", "There is no such letter");
            case QUEUED -> accept(ended);
            case SENT, FAILED ->
                    letter == end
                            ? accept()
                            : reject("state-moved-on", "The letter has ended otherwise");
        };
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
