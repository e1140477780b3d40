package com.opscenter.push.query;

import java.util.concurrent.Executor;

/// Tomcat has its executor tell that a socket took a message, which costs a thread for each, also
/// where the socket took it at once. Then it is told on the spot here, on the thread that sends.
/// The reason for the other thread, senders that send from within what they are told, is none of
/// [Courier]'s ways.
final class OnTheSpot implements Executor {

    private static final ThreadLocal<Boolean> SENDING = ThreadLocal.withInitial(() -> false);

    private final Executor threads;

    OnTheSpot(Executor threads) {
        this.threads = threads;
    }

    /// @param send sends one message; what Tomcat has executed first meanwhile tells its result
    static void whileSending(Runnable send) {
        SENDING.set(true);
        try {
            send.run();
        } finally {
            SENDING.set(false);
        }
    }

    @Override
    public void execute(Runnable task) {
        if (SENDING.get()) {
            SENDING.set(false);
            task.run();
        } else {
            threads.execute(task);
        }
    }
}
