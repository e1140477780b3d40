package com.opscenter.lab.hostmon;

import com.opscenter.lab.hostmon.StatusBoard.Outcome;
import java.time.Instant;
import java.time.InstantSource;

/// What the status page of a demo shows: services outside the house, tested every minute.
public final class DemoStatusPage {

    private static final int MINUTES = 60;

    private DemoStatusPage() {}

    /// With an hour behind it in which everything answered.
    public static StatusBoard board(InstantSource clock) {
        StatusBoard board =
                new StatusBoard()
                        .with(1, "Website")
                        .with(2, "Mail")
                        .with(3, "Git")
                        .with(4, "Off-site backup");
        Instant now = clock.instant();
        for (int minute = MINUTES; minute >= 0; minute--) {
            pass(board, now.minusSeconds(60L * minute));
        }
        return board;
    }

    /// Everything answers once more.
    static void pass(StatusBoard board, Instant at) {
        board.tests().forEach(test -> board.beat(test.id(), Outcome.UP, at, ""));
    }
}
