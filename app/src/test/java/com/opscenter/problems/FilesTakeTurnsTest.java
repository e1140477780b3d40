package com.opscenter.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.opscenter.commands.api.Uploads;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class FilesTakeTurnsTest {

    private final FilesTakeTurns turns =
            new FilesTakeTurns(Duration.ofMillis(1), new Problems(new JsonMapper()));
    private final CountDownLatch two = new CountDownLatch(2);
    private final CountDownLatch read = new CountDownLatch(1);

    /// Is at it until both are there and the test lets it go on.
    private final FilterChain reading =
            (_, _) -> {
                two.countDown();
                try {
                    read.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            };

    private final FilterChain readAtOnce = (_, _) -> {};

    @Test
    void a_third_file_is_refused_until_one_of_two_is_read() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<MockHttpServletResponse> one = threads.submit(() -> send(file(), reading));
            Future<MockHttpServletResponse> other = threads.submit(() -> send(file(), reading));
            two.await();
            MockHttpServletResponse third = send(file(), readAtOnce);
            assertThat(third.getStatus()).isEqualTo(429);
            assertThat(third.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("10");
            assertThat(third.getContentAsString()).contains("\"rate-limited\"");
            assertThat(send(request("/api/v1/admin/users"), readAtOnce).getStatus()).isEqualTo(200);
            read.countDown();
            assertThat(one.get().getStatus()).isEqualTo(200);
            assertThat(other.get().getStatus()).isEqualTo(200);
        }
        assertThat(send(file(), readAtOnce).getStatus()).isEqualTo(200);
    }

    @Test
    void one_that_breaks_gives_its_turn_back() throws Exception {
        FilterChain breaks =
                (_, _) -> {
                    throw new IllegalStateException("broken");
                };
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowable(() -> send(file(), breaks))).hasMessage("broken");
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        turns.doFilter(request, response, chain);
        return response;
    }

    private static MockHttpServletRequest file() {
        return request(Uploads.PEOPLE);
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("POST", path);
    }
}
