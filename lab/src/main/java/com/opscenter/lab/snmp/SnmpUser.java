package com.opscenter.lab.snmp;

import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.Priv3DES;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;
import org.snmp4j.security.UsmUser;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
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

    /// Authentication protocols (RFC 3414, RFC 7860), named as source configurations name them.
    public enum Auth {
        MD5("MD5"),
        SHA("SHA"),
        SHA_224("SHA-224"),
        SHA_256("SHA-256"),
        SHA_384("SHA-384"),
        SHA_512("SHA-512");

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
                case SHA_224 -> AuthHMAC128SHA224.ID;
                case SHA_256 -> AuthHMAC192SHA256.ID;
                case SHA_384 -> AuthHMAC256SHA384.ID;
                case SHA_512 -> AuthHMAC384SHA512.ID;
            };
        }
    }

    /// Privacy protocols, named as source configurations name them. No standard says how a digest
    /// is lengthened to a key of 192 or 256 bits: Blumenthal's draft hashes the digest again, the
    /// names with a `-C` stand for Reeder's draft, which localizes it again, as for 3DES.
    public enum Privacy {
        DES("DES"),
        TRIPLE_DES("3DES"),
        /// With a key of 128 bits.
        AES("AES"),
        AES_192("AES-192"),
        AES_256("AES-256"),
        AES_192_C("AES-192-C"),
        AES_256_C("AES-256-C");

        private final String label;

        Privacy(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        private OID oid() {
            return switch (this) {
                case DES -> PrivDES.ID;
                case TRIPLE_DES -> Priv3DES.ID;
                case AES -> PrivAES128.ID;
                case AES_192 -> PrivAES192.ID;
                case AES_256 -> PrivAES256.ID;
                case AES_192_C -> PrivAES192With3DESKeyExtension.ID;
                case AES_256_C -> PrivAES256With3DESKeyExtension.ID;
            };
        }
    }

    /// Every protocol a user may have. The library's largest set lacks 3DES and the keys that are
    /// lengthened as for it; its usual one SHA-1, MD5 and DES as well.
    public static SecurityProtocols protocols() {
        var all = new SecurityProtocols(SecurityProtocolSet.maxCompatibility);
        all.addPrivacyProtocol(new Priv3DES());
        all.addPrivacyProtocol(new PrivAES192With3DESKeyExtension());
        all.addPrivacyProtocol(new PrivAES256With3DESKeyExtension());
        return all;
    }

    /// The user as the SNMP library knows users, the manager's as well as the agent's.
    public UsmUser usm() {
        return new UsmUser(
                new OctetString(name),
                auth.oid(),
                new OctetString(authPassphrase),
                privacy.oid(),
                new OctetString(privPassphrase));
    }
}
