package com.opscenter.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells damage from every other failure to read.
final class Authentic extends FilterInputStream {

    Authentic(InputStream decrypting) {
        super(decrypting);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw new DamagedException(e);
        }
    }
}
