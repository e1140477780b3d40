package com.opscenter.network.query;

import com.opscenter.network.api.WanStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a WAN link was up and when it was down, as far as it is known; the rest is unknown.
///
/// @param pieces in order, without overlap
record Timeline(List<Piece> pieces) {

    /// @param up false for down
    record Piece(Instant from, Instant to, boolean up) {

        @Nullable Piece within(Instant begin, Instant end) {
            Instant first = from.isBefore(begin) ? begin : from;
            Instant last = to.isAfter(end) ? end : to;
            return first.isBefore(last) ? new Piece(first, last, up) : null;
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /// A time between two instants.
    record Time(Instant from, Instant to) {}

    /// A status and how long it stood.
    record Stood(Instant from, Instant to, WanStatus status) {}

    /// What the link was said to be, for the times in which its source was heard.
    ///
    /// @param statuses and `heard`: in order, without overlap
    static Timeline of(List<Stood> statuses, List<Time> heard) {
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        for (Stood stood : statuses) {
            while (next < heard.size() && !heard.get(next).to().isAfter(stood.from())) {
                next++;
            }
            for (int at = next; at < heard.size(); at++) {
                Time time = heard.get(at);
                if (!time.from().isBefore(stood.to())) {
                    break;
                }
                if (stood.status() != WanStatus.UNKNOWN) {
                    add(pieces, new Piece(stood.from(), stood.to(), isUp(stood)), time);
                }
            }
        }
        return new Timeline(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, Piece whole, Time time) {
        Piece piece = whole.within(time.from(), time.to());
        if (piece == null) {
            return;
        }
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.up() == piece.up() && last.to().equals(piece.from())) {
            pieces.set(pieces.size() - 1, new Piece(last.from(), piece.to(), piece.up()));
        } else {
            pieces.add(piece);
        }
    }

    /// A degraded link carries traffic.
    private static boolean isUp(Stood stood) {
        return stood.status() != WanStatus.DOWN;
    }

    /// @param pct up of what is known, null while nothing is
    /// @param unknownPct of the whole time
    record Share(@Nullable Double pct, double unknownPct, int outages) {}

    Share between(Instant from, Instant to) {
        long up = 0;
        long down = 0;
        int outages = 0;
        for (Piece piece : pieces) {
            Piece part = piece.within(from, to);
            if (part != null && part.up()) {
                up += part.length().toMillis();
            } else if (part != null) {
                down += part.length().toMillis();
                outages++;
            }
        }
        long all = Duration.between(from, to).toMillis();
        return new Share(
                up + down == 0 ? null : percent(up, up + down),
                percent(all - up - down, all),
                outages);
    }

    /// Three decimals: 0.001 % of thirty days are 26 s.
    private static double percent(long part, long whole) {
        return Math.round(part * 100_000.0 / whole) / 1000.0;
    }
}
