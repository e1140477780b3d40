package com.opscenter.provider;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignUps;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the accounts of those who sign up by letter once they were answered: to make one takes
/// longer than to find that there is one, and nobody is to see which it was. Whoever gets no letter
/// because this process ended asks again.
@Component
@OnlyWhenEmbedded
class SignUpsInTurn {

    private static final Logger LOG = LoggerFactory.getLogger(SignUpsInTurn.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 100;
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private final SignUps signUps;
    private final ThreadPoolExecutor turns =
            new ThreadPoolExecutor(
                    AT_ONCE,
                    AT_ONCE,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name("sign-up-", 1).factory());

    SignUpsInTurn(SignUps signUps) {
        this.signUps = signUps;
    }

    /// False when too many wait, whoever they are.
    boolean take(Profile profile) {
        try {
            turns.execute(() -> signUp(profile));
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    /// That somebody has the address is nothing to be told to anybody.
    private void signUp(Profile profile) {
        try {
            signUps.signUpByLetter(profile);
        } catch (RefusedException refused) {
            if (!refused.refusal().code().equals("user-exists")) {
                LOG.warn("sign-up=refused code={}", refused.refusal().code());
            }
        } catch (RuntimeException broken) {
            LOG.error("sign-up=broken", broken);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        turns.shutdown();
        if (!turns.awaitTermination(LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            turns.shutdownNow();
        }
    }
}
