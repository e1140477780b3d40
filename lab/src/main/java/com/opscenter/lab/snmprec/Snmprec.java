package com.opscenter.lab.snmprec;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.Moment;
import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.mib.Writing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.snmp4j.PDU;
import org.snmp4j.smi.Variable;

/// Turns a `.snmprec` file into a [Mib]. Lines that cannot be answered are left out.
final class Snmprec {

    private Snmprec() {}

    /// Reads each byte as one character, since recorded texts come in any encoding.
    static Mib load(Path file) throws IOException {
        var mib = new Mib(Moment.always(), (_, _, _, _, _, _) -> {});
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.map(SnmprecLine::parse).flatMap(Optional::stream).forEach(line -> add(mib, line));
        }
        return mib;
    }

    private static void add(Mib mib, SnmprecLine line) {
        if (line.writable()) {
            var cell = new AtomicReference<>(line.value());
            mib.add(line.oid(), cell::get, writing(cell));
        } else {
            mib.add(line.oid(), line::value);
        }
    }

    private static Writing writing(AtomicReference<Variable> cell) {
        return new Writing() {
            @Override
            public int check(Variable value) {
                return value.getSyntax() == cell.get().getSyntax() ? PDU.noError : PDU.wrongType;
            }

            @Override
            public SetOutcome write(Variable value) {
                cell.set(value);
                return SetOutcome.DONE;
            }
        };
    }
}
