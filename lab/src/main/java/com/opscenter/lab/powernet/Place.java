package com.opscenter.lab.powernet;

import com.opscenter.lab.pdu.RackPdu;

/// A unit and where it stands in its chain. In the tables of units it has one row, its place; in
/// all others its rows follow those of the units before it.
///
/// @param module the number on its display
record Place(
        RackPdu pdu, int place, int module, int outletsBefore, int phasesBefore, int banksBefore) {

    static Place first(RackPdu pdu, int module) {
        return new Place(pdu, 1, module, 0, 0, 0);
    }

    Place then(RackPdu next, int number) {
        return new Place(
                next,
                place + 1,
                number,
                outletsBefore + pdu.shownOutlets().size(),
                phasesBefore + pdu.phases().size(),
                banksBefore + pdu.banks().size());
    }

    boolean hasOutletRow(int row) {
        return row > outletsBefore && row <= outletsBefore + pdu.shownOutlets().size();
    }
}
