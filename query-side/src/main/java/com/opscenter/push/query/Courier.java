package com.opscenter.push.query;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Brings frames to a socket, one after the other. Whoever calls it carries them, for as long as
/// the socket takes them at once; no thread is woken for that. What a full socket does not take is
/// on its way, and whoever tells that it was taken carries on from there. Nobody waits.
final class Courier {

    private enum Progress {
        HANDED_OVER,
        ON_ITS_WAY,
        TAKEN,
        LOST
    }

    /// Calls that the one who carries has not looked after; 0 when nobody carries.
    private final AtomicInteger calls = new AtomicInteger();

    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.TAKEN);
    private final Wire.Taken taken = this::taken;
    private final Supplier<byte @Nullable []> frames;
    private final BiConsumer<byte[], Wire.Taken> socket;
    private final Consumer<Throwable> lost;
    private volatile long handedOverNanos = System.nanoTime();

    /// @param frames the next one, null when there is none
    /// @param socket takes a frame, and tells when it has
    /// @param lost hears once why nothing can be sent any more
    Courier(
            Supplier<byte @Nullable []> frames,
            BiConsumer<byte[], Wire.Taken> socket,
            Consumer<Throwable> lost) {
        this.frames = frames;
        this.socket = socket;
        this.lost = lost;
    }

    /// There may be something to carry.
    void call() {
        if (calls.getAndIncrement() == 0) {
            carry();
        }
    }

    boolean isOnItsWay() {
        return progress.get() == Progress.ON_ITS_WAY;
    }

    Duration sinceHandedOver() {
        return Duration.ofNanos(System.nanoTime() - handedOverNanos);
    }

    private void carry() {
        int heard;
        do {
            heard = calls.get();
            for (byte[] frame = frames.get(); frame != null; frame = frames.get()) {
                if (!isTakenAtOnce(frame)) {
                    return;
                }
            }
        } while (calls.addAndGet(-heard) > 0);
    }

    private boolean isTakenAtOnce(byte[] frame) {
        handedOverNanos = System.nanoTime();
        progress.set(Progress.HANDED_OVER);
        try {
            socket.accept(frame, taken);
        } catch (RuntimeException broken) {
            taken(broken);
        }
        return progress.compareAndExchange(Progress.HANDED_OVER, Progress.ON_ITS_WAY)
                == Progress.TAKEN;
    }

    private void taken(@Nullable Throwable failure) {
        if (failure != null) {
            if (progress.getAndSet(Progress.LOST) != Progress.LOST) {
                lost.accept(failure);
            }
        } else if (progress.getAndSet(Progress.TAKEN) == Progress.ON_ITS_WAY) {
            carry();
        }
    }
}
