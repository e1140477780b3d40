package com.opscenter.adapters.snmp;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// What an agent answered. An object it does not have (noSuchObject, noSuchInstance, endOfMibView:
/// values, not errors) is simply not there.
public final class Reply {

    private final NavigableMap<OID, Variable> values = new TreeMap<>();

    public Reply(Collection<? extends VariableBinding> bindings) {
        for (VariableBinding binding : bindings) {
            if (!binding.isException() && !(binding.getVariable() instanceof Null)) {
                values.put(binding.getOid(), binding.getVariable());
            }
        }
    }

    public boolean has(OID object) {
        return values.containsKey(object);
    }

    public OptionalLong number(OID object) {
        return switch (values.get(object)) {
            case Integer32 number -> OptionalLong.of(number.toLong());
            case UnsignedInteger32 number -> OptionalLong.of(number.toLong());
            case Counter64 number -> OptionalLong.of(number.toLong());
            case null, default -> OptionalLong.empty();
        };
    }

    /// A text without trailing NULs and blanks; UTF-8, else Latin-1. Empty when nothing is left.
    public Optional<String> text(OID object) {
        return values.get(object) instanceof OctetString octets
                ? Optional.of(decoded(octets.getValue())).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    public Optional<OID> oid(OID object) {
        return values.get(object) instanceof OID oid ? Optional.of(oid) : Optional.empty();
    }

    public Collection<OID> objects() {
        return values.keySet();
    }

    /// The objects below one, such as the cells of a column, in their order.
    public Collection<OID> under(OID root) {
        return values.subMap(root, false, root.nextPeer(), false).keySet();
    }

    /// An octet string as it came.
    public Optional<byte[]> octets(OID object) {
        return values.get(object) instanceof OctetString octets
                ? Optional.of(octets.getValue())
                : Optional.empty();
    }

    public Optional<InetAddress> address(OID object) {
        return values.get(object) instanceof IpAddress address
                ? Optional.of(address.getInetAddress())
                : Optional.empty();
    }

    /// Everything of both; where both have an object, the other's.
    public Reply and(Reply other) {
        Reply both = new Reply(List.of());
        both.values.putAll(values);
        both.values.putAll(other.values);
        return both;
    }

    private static String decoded(byte[] octets) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException _) {
            text = new String(octets, StandardCharsets.ISO_8859_1);
        }
        return text.replace("\0", "").strip();
    }
}
