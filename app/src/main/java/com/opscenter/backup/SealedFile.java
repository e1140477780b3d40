package com.opscenter.backup;

import com.opscenter.data.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/// The outer form of a backup: a line that says what it is, the header as a line of JSON, a line
/// that authenticates both, and the encrypted content, bound to them.
final class SealedFile {

    private static final String TITLE = "Ops-Center backup";
    private static final int LONGEST_LINE = 4096;

    private SealedFile() {}

    /// @return takes the content; closing it closes the file
    static OutputStream seal(OutputStream file, Header header, BackupKey key) throws IOException {
        FileKeys keys = FileKeys.derive(key, header);
        byte[] open = openPart(header.toJson());
        file.write(open);
        file.write(Base64.getEncoder().encode(keys.tag(open)));
        file.write('\n');
        try {
            return keys.encryption().newEncryptingStream(file, open);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }

    /// Reads up to the header.
    ///
    /// @throws Refused when it is no backup, or one of a newer format
    static Opened open(InputStream file) throws IOException {
        try {
            if (line(file).equals(TITLE)) {
                String json = line(file);
                byte[] tag = Base64.getDecoder().decode(line(file));
                return new Opened(Header.parse(json), openPart(json), tag, file);
            }
        } catch (IllegalArgumentException e) {
            throw new Refused("The beginning of the file is damaged; take another copy of it.");
        }
        throw new Refused("This is no backup of Ops-Center.");
    }

    private static byte[] openPart(String json) {
        return (TITLE + "\n" + json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String line(InputStream file) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = file.read(); next != '\n'; next = file.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                return "";
            }
            line.append((char) next);
        }
        return line.toString();
    }

    /// A backup whose header was read and not yet believed.
    static final class Opened {

        private final Header header;
        private final byte[] open;
        private final byte[] tag;
        private final InputStream file;

        private Opened(Header header, byte[] open, byte[] tag, InputStream file) {
            this.header = header;
            this.open = open;
            this.tag = tag;
            this.file = file;
        }

        Header header() {
            return header;
        }

        /// The content; reading it fails with `DamagedException` where it is not what was written.
        ///
        /// @throws Refused when the key is not the one
        InputStream content(BackupKey key) throws IOException {
            FileKeys keys = FileKeys.derive(key, header);
            if (!MessageDigest.isEqual(tag, keys.tag(open))) {
                throw new Refused(
                        header.lock() == Lock.PASSPHRASE
                                ? "The passphrase is wrong, or the beginning of the file is damaged."
                                : "The key file is not the one of this backup, or its beginning is damaged.");
            }
            try {
                return new Authentic(keys.encryption().newDecryptingStream(file, open));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-256-GCM is not to be had", e);
            }
        }
    }
}
