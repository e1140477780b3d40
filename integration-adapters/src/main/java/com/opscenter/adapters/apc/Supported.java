package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.Reply;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// Values of a reply as APC means them: −1 and the text "notsupported " stand for "not there".
record Supported(Reply reply) {

    OptionalLong number(OID object) {
        OptionalLong number = reply.number(object);
        return number.isPresent() && number.getAsLong() >= 0 ? number : OptionalLong.empty();
    }

    long count(OID object) {
        return number(object).orElse(0);
    }

    /// The value as it can be compared, whatever its type; empty where there is none.
    String said(OID object) {
        OptionalLong number = number(object);
        return number.isPresent() ? Long.toString(number.getAsLong()) : text(object).orElse("");
    }

    Optional<String> text(OID object) {
        return reply.text(object)
                .filter(text -> !text.toLowerCase(Locale.ROOT).equals("notsupported"));
    }
}
