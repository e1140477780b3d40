package com.opscenter.adapters.http;

import com.opscenter.adapters.support.Deadline;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.tls.PeerTls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;

/// Speaks to one HTTP service; knows requests and answers, not what they mean. Not for several
/// threads at once.
public final class HttpSession implements AutoCloseable {

    private final HttpEndpoint endpoint;
    private final HttpManners manners;
    private final ExchangeLog log;
    private final CloseableHttpClient client;
    private boolean answered;

    /// @param pinned the checked address; the name in the endpoint is never resolved again
    /// @param tls used when the endpoint wants it
    public HttpSession(
            HttpEndpoint endpoint,
            InetAddress pinned,
            PeerTls tls,
            HttpManners manners,
            ExchangeLog log) {
        this.endpoint = endpoint;
        this.manners = manners;
        this.log = log;
        this.client = PinnedClient.of(pinned, tls, manners);
    }

    public HttpEndpoint endpoint() {
        return endpoint;
    }

    /// Whether it ever answered with anything, whatever that was.
    public boolean hasAnswered() {
        return answered;
    }

    /// Asks once; nothing is repeated, whatever happens.
    ///
    /// @throws DeviceException when there is no whole answer, and for a redirect
    public HttpAnswer ask(HttpAsk ask) throws DeviceException {
        long started = System.nanoTime();
        try {
            HttpAnswer answer = send(ask);
            log.tape().ifPresent(tape -> HttpRecorded.answered(tape, ask, answer));
            HttpFailures.refuseRedirect(answer);
            answered = true;
            log.ended(ask.toString(), answer.toString(), started);
            return answer;
        } catch (DeviceException failed) {
            log.ended(ask.toString(), failed.sentence(), started);
            log.tape().ifPresent(tape -> HttpRecorded.failed(tape, endpoint, ask, failed));
            throw failed;
        }
    }

    private HttpAnswer send(HttpAsk ask) throws DeviceException {
        HttpUriRequestBase request = request(ask);
        // A service that sends a byte now and then would otherwise never be late.
        try (Deadline deadline = new Deadline(manners.answer(), request::cancel)) {
            return ended(request, deadline);
        }
    }

    private HttpAnswer ended(HttpUriRequestBase request, Deadline deadline) throws DeviceException {
        try {
            return client.execute(request, response -> answer(request, response));
        } catch (IOException | RuntimeException failed) {
            throw deadline.passed()
                    ? HttpFailures.late(endpoint, manners)
                    : HttpFailures.of(endpoint, failed, manners);
        }
    }

    private HttpUriRequestBase request(HttpAsk ask) {
        HttpUriRequestBase request =
                new HttpUriRequestBase(ask.method(), Addresses.uri(endpoint, ask.path()));
        ask.headers().forEach(request::setHeader);
        if (ask.json() != null) {
            request.setEntity(
                    new StringEntity(
                            ask.json(),
                            ContentType.create("application/json", StandardCharsets.UTF_8)));
        }
        return request;
    }

    private HttpAnswer answer(HttpUriRequestBase request, ClassicHttpResponse response)
            throws IOException {
        return new HttpAnswer(
                endpoint,
                response.getCode(),
                header(response, HttpHeaders.CONTENT_TYPE),
                header(response, HttpHeaders.RETRY_AFTER),
                new HttpAnswer.Tags(
                        header(response, HttpHeaders.ETAG),
                        header(response, HttpHeaders.LAST_MODIFIED)),
                body(request, response.getEntity()));
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? "" : String.valueOf(header.getValue());
    }

    private String body(HttpUriRequestBase request, HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream content = entity.getContent()) {
            byte[] bytes = content.readNBytes(manners.mostBytes() + 1);
            if (bytes.length > manners.mostBytes()) {
                // What is left would be read to its end; other requests go on.
                var _ = request.cancel();
                throw new HugeAnswerException();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
