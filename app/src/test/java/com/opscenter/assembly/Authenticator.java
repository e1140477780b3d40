package com.opscenter.assembly;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A device that makes one passkey and signs with it, and the browser before it (WebAuthn Level 3,
/// sections 6 and 7): ES256, no attestation. What an honest pair keeps to can be broken one by one.
final class Authenticator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final int BACKUP_STATE = 0x10;
    private static final int ATTESTED = 0x40;
    private static final int COORDINATE = 32;

    private final KeyPair keys;
    private final byte[] id = new byte[COORDINATE];
    private byte[] owner = {};

    /// What the browser says it is at, such as `http://localhost:8084`.
    String origin;

    /// For whom the device believes to sign, such as `localhost`.
    String party = "localhost";

    /// Whether it recognizes its owner; else it asks for a touch alone.
    boolean verifies = true;

    /// Whether its owner's devices share its keys.
    boolean synced;

    /// How often it signed; 0 for one that does not count.
    int count = 1;

    /// What kind of ceremony the browser says it is, unless it is an honest one.
    String ceremony = "";

    Authenticator(String origin) {
        this.origin = origin;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    /// @param options `PublicKeyCredentialCreationOptionsJSON`
    /// @return `RegistrationResponseJSON`
    String make(JsonNode options) {
        owner = Base64.getUrlDecoder().decode(options.at("/user/id").asString());
        Cbor attestation =
                new Cbor()
                        .map(3)
                        .text("fmt")
                        .text("none")
                        .text("attStmt")
                        .map(0)
                        .text("authData")
                        .bytes(data(ATTESTED, attested()));
        ObjectNode answer = answer();
        answer.putObject("response")
                .put("clientDataJSON", encoded(client("webauthn.create", options)))
                .put("attestationObject", encoded(attestation.written()))
                .putArray("transports")
                .add("internal");
        return answer.toString();
    }

    /// @param options `PublicKeyCredentialRequestOptionsJSON`
    /// @return `AuthenticationResponseJSON`
    String prove(JsonNode options) {
        byte[] client = client("webauthn.get", options);
        byte[] data = data(0, new byte[0]);
        ObjectNode answer = answer();
        answer.putObject("response")
                .put("clientDataJSON", encoded(client))
                .put("authenticatorData", encoded(data))
                .put("signature", encoded(signature(data, client)))
                .put("userHandle", encoded(owner));
        return answer.toString();
    }

    private ObjectNode answer() {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", encoded(id)).put("rawId", encoded(id)).put("type", "public-key");
        answer.putObject("clientExtensionResults");
        return answer;
    }

    private byte[] client(String honest, JsonNode options) {
        return JSON.createObjectNode()
                .put("type", ceremony.isEmpty() ? honest : ceremony)
                .put("challenge", options.path("challenge").asString())
                .put("origin", origin)
                .put("crossOrigin", false)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Authenticator data (section 6.1).
    private byte[] data(int more, byte[] rest) {
        int flags =
                USER_PRESENT
                        | more
                        | (verifies ? USER_VERIFIED : 0)
                        | (synced ? BACKUP_ELIGIBLE | BACKUP_STATE : 0);
        byte[] whom = digest(party.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(whom.length + 1 + Integer.BYTES + rest.length)
                .put(whom)
                .put((byte) flags)
                .putInt(count)
                .put(rest)
                .array();
    }

    /// Attested credential data (section 6.5.1), of no model that tells itself.
    private byte[] attested() {
        byte[] key = cose();
        return ByteBuffer.allocate(2 * Long.BYTES + Short.BYTES + id.length + key.length)
                .putLong(0)
                .putLong(0)
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
    }

    /// The public half as COSE has it (RFC 9053, section 7.1): an EC2 key of P-256 for ES256.
    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return new Cbor()
                .map(5)
                .number(1)
                .number(2)
                .number(3)
                .number(-7)
                .number(-1)
                .number(1)
                .number(-2)
                .bytes(coordinate(key.getW().getAffineX()))
                .number(-3)
                .bytes(coordinate(key.getW().getAffineY()))
                .written();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, whole, COORDINATE - length, length);
        return whole;
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            Signature signing = Signature.getInstance("SHA256withECDSA");
            signing.initSign(keys.getPrivate());
            signing.update(data);
            signing.update(digest(client));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// As much of CBOR (RFC 8949, section 3) as passkeys are written in.
    private static final class Cbor {

        private static final int NUMBER = 0;
        private static final int NEGATIVE = 1;
        private static final int BYTES = 2;
        private static final int TEXT = 3;
        private static final int MAP = 5;
        private static final int SHORT = 24;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Cbor map(int entries) {
            return head(MAP, entries);
        }

        Cbor number(int number) {
            return number < 0 ? head(NEGATIVE, -1 - number) : head(NUMBER, number);
        }

        Cbor text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            head(TEXT, bytes.length).out.writeBytes(bytes);
            return this;
        }

        Cbor bytes(byte[] bytes) {
            head(BYTES, bytes.length).out.writeBytes(bytes);
            return this;
        }

        byte[] written() {
            return out.toByteArray();
        }

        private Cbor head(int type, int value) {
            int kind = type << 5;
            if (value < SHORT) {
                out.write(kind | value);
            } else if (value <= 0xff) {
                out.write(kind | SHORT);
                out.write(value);
            } else {
                out.write(kind | (SHORT + 1));
                out.write(value >> Byte.SIZE);
                out.write(value);
            }
            return this;
        }
    }
}
