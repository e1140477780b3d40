package com.opscenter.lab.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A key and a certificate it signed itself, for 127.0.0.1 and localhost.
public final class SelfSigned {

    private static final String ALIAS = "lab";
    private static final char[] NO_SECRET = "laboratory".toCharArray();
    private static final byte[] ECDSA_WITH_SHA256 =
            Der.sequence(Der.identifier("2a8648ce3d040302"));

    private final KeyStore store;

    private SelfSigned(KeyStore store) {
        this.store = store;
    }

    /// A fresh one, good for ten years.
    public static SelfSigned fresh(String name) {
        return fresh(name, Instant.now().plus(Duration.ofDays(3650)));
    }

    /// A fresh one, good until then, which may be in the past.
    public static SelfSigned fresh(String name, Instant until) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            Certificate[] chain = {certificate(name, keys, until)};
            store.setKeyEntry(ALIAS, keys.getPrivate(), NO_SECRET, chain);
            return new SelfSigned(store);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The one kept in that file, which is made when it is missing: over restarts a system shows
    /// the same certificate.
    public static SelfSigned at(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            SelfSigned fresh = fresh(name);
            fresh.keep(file);
            return fresh;
        }
        try (InputStream kept = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(kept, NO_SECRET);
            return new SelfSigned(store);
        } catch (GeneralSecurityException damaged) {
            throw new IOException(damaged);
        }
    }

    private void keep(Path file) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream kept = Files.newOutputStream(file)) {
            store.store(kept, NO_SECRET);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Certificate certificate(String name, KeyPair keys, Instant until)
            throws GeneralSecurityException {
        byte[] toBeSigned = toBeSigned(name, keys, until);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(toBeSigned);
        byte[] der = Der.sequence(toBeSigned, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
    }

    private static byte[] toBeSigned(String name, KeyPair keys, Instant until) {
        byte[] version = Der.tagged(0xa0, Der.integer(new byte[] {2}));
        byte[] serial = Der.integer(new BigInteger(63, new SecureRandom()).toByteArray());
        byte[] commonName = Der.sequence(Der.identifier("550403"), Der.text(name));
        byte[] subject = Der.sequence(Der.tagged(0x31, commonName));
        byte[] validity =
                Der.sequence(Der.time(until.minus(Duration.ofDays(3651))), Der.time(until));
        byte[] names =
                Der.sequence(
                        Der.tagged(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
                        Der.tagged(0x87, new byte[] {127, 0, 0, 1}));
        byte[] alternatives = Der.sequence(Der.identifier("551d11"), Der.octets(names));
        return Der.sequence(
                version,
                serial,
                ECDSA_WITH_SHA256,
                subject,
                validity,
                subject,
                keys.getPublic().getEncoded(),
                Der.tagged(0xa3, Der.sequence(alternatives)));
    }

    /// The keys behind it, for whoever shows only those.
    public KeyPair keys() {
        try {
            return new KeyPair(
                    store.getCertificate(ALIAS).getPublicKey(),
                    (PrivateKey) store.getKey(ALIAS, NO_SECRET));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// SHA-256 over the certificate, in lower-case hexadecimal digits.
    public String fingerprint() {
        try {
            byte[] der = store.getCertificate(ALIAS).getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// For a server that shows this certificate.
    public SSLContext context() {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_SECRET);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
