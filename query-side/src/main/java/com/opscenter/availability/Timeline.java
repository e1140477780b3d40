package com.opscenter.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How something did over time, as far as it is known; the rest is unknown.
///
/// @param pieces in order, without overlap
public record Timeline(List<Piece> pieces) {

    /// @param told its source told of it later
    public record Piece(Time time, State state, boolean told) {

        Stream<Piece> within(Instant begin, Instant end) {
            return time.within(begin, end).stream().map(part -> new Piece(part, state, told));
        }

        boolean continues(Piece before) {
            return state == before.state() && time.from().equals(before.time().to());
        }
    }

    /// What was said, and how long that stood.
    ///
    /// @param state null when it was said that nobody can tell
    public record Stood(Time time, @Nullable State state) {}

    /// What was said, for the times of which it is known.
    ///
    /// @param stood and `known`: in order, without overlap
    public static Timeline of(List<Stood> stood, List<Known> known) {
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        for (Stood said : stood) {
            Time time = said.time();
            while (next < known.size() && !known.get(next).time().to().isAfter(time.from())) {
                next++;
            }
            for (int at = next; at < known.size(); at++) {
                Known when = known.get(at);
                if (!when.time().from().isBefore(time.to())) {
                    break;
                }
                if (said.state() != null) {
                    Piece whole = new Piece(time, said.state(), when.told());
                    whole.within(when.time().from(), when.time().to())
                            .forEach(piece -> add(pieces, piece));
                }
            }
        }
        return new Timeline(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, Piece piece) {
        Optional<Piece> last = pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.getLast());
        if (last.filter(before -> piece.continues(before) && piece.told() == before.told())
                .isPresent()) {
            Time whole = new Time(last.get().time().from(), piece.time().to());
            pieces.set(pieces.size() - 1, new Piece(whole, piece.state(), piece.told()));
        } else {
            pieces.add(piece);
        }
    }

    /// The same, and where it does not know, what another says.
    public Timeline or(Timeline other) {
        List<Piece> all = new ArrayList<>(pieces);
        for (Piece piece : other.pieces()) {
            Instant reached = piece.time().from();
            for (Piece own : pieces) {
                if (!own.time().from().isBefore(piece.time().to())) {
                    break;
                }
                if (own.time().to().isAfter(reached)) {
                    piece.within(reached, own.time().from()).forEach(all::add);
                    reached = own.time().to();
                }
            }
            piece.within(reached, piece.time().to()).forEach(all::add);
        }
        all.sort(Comparator.comparing(piece -> piece.time().from()));
        return new Timeline(List.copyOf(all));
    }

    public List<Piece> within(Instant from, Instant to) {
        return pieces.stream().flatMap(piece -> piece.within(from, to)).toList();
    }

    public Share between(Instant from, Instant to) {
        long up = 0;
        long down = 0;
        long paused = 0;
        long maintenance = 0;
        int outages = 0;
        @Nullable Piece before = null;
        for (Piece piece : within(from, to)) {
            long millis = piece.time().millis();
            switch (piece.state()) {
                case UP, WARNING -> up += millis;
                case DOWN -> {
                    down += millis;
                    outages += before != null && piece.continues(before) ? 0 : 1;
                }
                case PAUSED -> paused += millis;
                case MAINTENANCE -> maintenance += millis;
            }
            before = piece;
        }
        return new Share(up, down, paused, maintenance, new Time(from, to).millis(), outages);
    }
}
