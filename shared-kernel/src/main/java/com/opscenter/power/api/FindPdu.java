package com.opscenter.power.api;

/// Asks for one PDU as it stands once the read model has passed `after`; answered with an optional
/// [PduView].
public record FindPdu(PduId pdu, long after) {}
