package com.opscenter.bench.polling;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/// An SNMPv2c message (RFC 1901) as it is on the wire.
record CommunityMessage(Integer32 version, OctetString community, PDU pdu) {

    static CommunityMessage read(ByteBuffer packet) throws IOException {
        BERInputStream in = new BERInputStream(packet);
        BER.decodeHeader(in, new BER.MutableByte());
        Integer32 version = new Integer32();
        version.decodeBER(in);
        OctetString community = new OctetString();
        community.decodeBER(in);
        PDU pdu = new PDU();
        pdu.decodeBER(in);
        return new CommunityMessage(version, community, pdu);
    }

    CommunityMessage answered(PDU answer) {
        return new CommunityMessage(version, community, answer);
    }

    ByteBuffer packet() throws IOException {
        int length = version.getBERLength() + community.getBERLength() + pdu.getBERLength();
        ByteBuffer buffer = ByteBuffer.allocate(length + BER.getBERLengthOfLength(length) + 1);
        BEROutputStream out = new BEROutputStream(buffer);
        BER.encodeHeader(out, BER.SEQUENCE, length);
        version.encodeBER(out);
        community.encodeBER(out);
        pdu.encodeBER(out);
        return buffer.rewind();
    }
}
