package com.opscenter.lab.snmp;

import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/// A user of the user-based security model; always authPriv.
///
/// @param name at most 32 characters, as APC cards allow
/// @param mayWrite whether SET is allowed ("Write+" on an APC card)
/// @param authPassphrase 15 to 32 characters, as APC cards ask
public record SnmpUser(
        String name,
        boolean mayWrite,
        Auth auth,
        Privacy privacy,
        String authPassphrase,
        String privPassphrase) {

    /// Authentication protocols, named as source configurations name them.
    public enum Auth {
        MD5("MD5"),
        SHA("SHA"),
        SHA_256("SHA-256");

        private final String label;

        Auth(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        private OID oid() {
            return switch (this) {
                case MD5 -> AuthMD5.ID;
                case SHA -> AuthSHA.ID;
                case SHA_256 -> AuthHMAC192SHA256.ID;
            };
        }
    }

    /// Privacy protocols, named as source configurations name them.
    public enum Privacy {
        DES,
        /// With a key of 128 bits.
        AES;

        public String label() {
            return name();
        }

        private OID oid() {
            return switch (this) {
                case DES -> PrivDES.ID;
                case AES -> PrivAES128.ID;
            };
        }
    }

    UsmUser usm() {
        return new UsmUser(
                new OctetString(name),
                auth.oid(),
                new OctetString(authPassphrase),
                privacy.oid(),
                new OctetString(privPassphrase));
    }
}
