package com.opscenter.adapters.trap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/// What stands at the begin of an SNMP message: its version, and in version 3 the engine it is
/// authenticated by (RFC 3412 §6, RFC 3414 §2.4).
///
/// @param engine empty where there is none
record Envelope(int version, OctetString engine) {

    private static final int V3 = 3;

    /// Empty for what is no SNMP message.
    static Optional<Envelope> read(byte[] message) {
        try {
            BERInputStream in = new BERInputStream(ByteBuffer.wrap(message));
            sequence(in);
            Integer32 version = new Integer32();
            version.decodeBER(in);
            return switch (version.getValue()) {
                case 0, 1 -> Optional.of(new Envelope(version.getValue(), new OctetString()));
                case V3 -> Optional.of(new Envelope(V3, engine(in)));
                default -> Optional.empty();
            };
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static OctetString engine(BERInputStream in) throws IOException {
        int header = sequence(in);
        if (in.skip(header) != header) {
            throw new IOException("The header is longer than the message");
        }
        OctetString parameters = new OctetString();
        parameters.decodeBER(in);
        BERInputStream security = new BERInputStream(ByteBuffer.wrap(parameters.getValue()));
        sequence(security);
        OctetString engine = new OctetString();
        engine.decodeBER(security);
        return engine;
    }

    private static int sequence(BERInputStream in) throws IOException {
        BER.MutableByte type = new BER.MutableByte();
        int length = BER.decodeHeader(in, type);
        if (type.getValue() != BER.SEQUENCE) {
            throw new IOException("No sequence");
        }
        return length;
    }

    boolean isOfUsers() {
        return version == V3;
    }
}
