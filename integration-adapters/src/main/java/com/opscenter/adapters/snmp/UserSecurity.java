package com.opscenter.adapters.snmp;

import org.jspecify.annotations.Nullable;
import org.snmp4j.security.Priv3DES;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;
import org.snmp4j.security.UsmUser;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/// Users and protocols of the user-based security model (RFC 3414) in the library's terms.
public final class UserSecurity {

    public static final SecurityProtocols PROTOCOLS = protocols();

    private UserSecurity() {}

    /// No set of the library has all protocols: the usual one leaves out SHA-1, MD5 and DES, which
    /// older cards need, and the largest one 3DES and the keys that are lengthened as for 3DES.
    private static SecurityProtocols protocols() {
        SecurityProtocols all = new SecurityProtocols(SecurityProtocolSet.maxCompatibility);
        all.addPrivacyProtocol(new Priv3DES());
        all.addPrivacyProtocol(new PrivAES192With3DESKeyExtension());
        all.addPrivacyProtocol(new PrivAES256With3DESKeyExtension());
        return all;
    }

    /// A user whose keys are localized to each engine that is met.
    public static UsmUser user(SnmpAccess.User user) {
        boolean authenticates = user.level().authenticates();
        boolean encrypts = user.level().encrypts();
        return new UsmUser(
                new OctetString(user.name()),
                authenticates && user.authProtocol() != null ? user.authProtocol().id() : NONE,
                octets(authenticates ? user.authPassphrase() : null),
                encrypts && user.privProtocol() != null ? user.privProtocol().id() : NONE,
                octets(encrypts ? user.privPassphrase() : null));
    }

    @SuppressWarnings("NullAway") // The library takes null for "no protocol".
    private static final OID NONE = null;

    @SuppressWarnings("NullAway") // The library takes null for "no passphrase".
    private static OctetString octets(@Nullable String text) {
        return text == null ? null : new OctetString(text);
    }
}
