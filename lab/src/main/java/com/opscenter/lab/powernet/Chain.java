package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.Moment;
import com.opscenter.lab.pdu.RackPdu;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/// The units behind one card: one, or several by Network Port Sharing.
public final class Chain implements Moment {

    private final List<Place> places = new ArrayList<>();

    /// @param units by the number on their display
    public Chain(SortedMap<Integer, RackPdu> units) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a card without a unit");
        }
        units.forEach((module, pdu) ->
                places.add(
                        places.isEmpty()
                                ? Place.first(pdu, module)
                                : places.getLast().then(pdu, module)));
        if (places.size() > 1
                && units.values().stream()
                        .anyMatch(pdu -> !pdu.spec().personality().secondGeneration())) {
            throw new IllegalArgumentException("units of the first generation form no chain");
        }
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    Place first() {
        return places.getFirst();
    }

    /// Whose row it is; the first unit's where it is nobody's.
    Place ofOutletRow(int row) {
        return places.stream().filter(place -> place.hasOutletRow(row)).findFirst().orElse(first());
    }

    Place at(int place) {
        return place >= 1 && place <= places.size() ? places.get(place - 1) : first();
    }

    @Override
    public <T> T during(Supplier<T> work) {
        Supplier<T> nested = work;
        for (Place place : places.reversed()) {
            Supplier<T> inner = nested;
            nested = () -> place.pdu().during(inner);
        }
        return nested.get();
    }
}
