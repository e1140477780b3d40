package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.Uploads;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// A request whose body can be read twice: once for its fingerprint, once for its meaning. The body
/// is read at the first use, so after the caller's rights were looked at.
final class RepeatableRequest extends HttpServletRequestWrapper {

    private static final int MEBIBYTE = 1 << 20;

    private final int limit;

    private byte @Nullable [] body;

    RepeatableRequest(HttpServletRequest request) {
        super(request);
        this.limit = Uploads.isOne(request.getRequestURI()) ? Uploads.LIMIT : MEBIBYTE;
    }

    /// The body of a wrapped request, empty for others.
    static byte[] bodyOf(ServletRequest request) {
        RepeatableRequest repeatable = WebUtils.getNativeRequest(request, RepeatableRequest.class);
        return repeatable == null ? new byte[0] : repeatable.body();
    }

    private byte[] body() {
        if (body == null) {
            try {
                body = super.getInputStream().readNBytes(limit + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (body.length > limit) {
            throw new RefusedException(
                    new Refusal(
                            "payload-too-large",
                            "The body has more than %d MiB".formatted(limit / MEBIBYTE)));
        }
        return body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(new ByteArrayInputStream(body()));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(body()), StandardCharsets.UTF_8));
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("requests are read by blocking calls");
        }
    }
}
