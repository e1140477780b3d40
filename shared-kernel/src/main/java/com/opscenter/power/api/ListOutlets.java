package com.opscenter.power.api;

/// Asks for the outlets of a PDU, in order, once the read model has passed `after`; answered with a
/// list of [OutletView].
public record ListOutlets(PduId pdu, long after) {}
