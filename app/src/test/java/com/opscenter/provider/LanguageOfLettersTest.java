package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.installation.Installation;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.mail.api.MailServer;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import tools.jackson.databind.json.JsonMapper;

/// The letters to people are in the language of the installation.
class LanguageOfLettersTest {

    private static final UserId ADA = new UserId("ada");

    private final Recorder commands = new Recorder();

    @Test
    void it_is_the_one_that_is_configured_and_else_english() throws Exception {
        assertThat(languageOf(installation("de"))).isEqualTo(Language.DE);
        assertThat(languageOf(installation(null))).isEqualTo(Language.EN);
    }

    @Test
    void one_without_texts_stops_the_start_with_its_name() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> installation("fr"))
                .withStackTraceContaining("opscenter.language");
    }

    private static Installation installation(@Nullable String language) {
        Map<String, String> properties = new HashMap<>();
        properties.put("opscenter.data", "data");
        properties.put("opscenter.public-url", "https://ops.example.com");
        if (language != null) {
            properties.put("opscenter.language", language);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("opscenter", Installation.class)
                .get();
    }

    private Language languageOf(Installation installation) throws Exception {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", new Mailbox());
        new AccountLetters(
                        new FirstAttempts(),
                        commands,
                        new PlainSeals(),
                        beans.getBeanProvider(MailServer.class),
                        installation,
                        Clock.systemUTC())
                .write(
                        LetterKind.WELCOME,
                        ADA,
                        new Profile("ada", "ada@example.com", null, null),
                        Duration.ofDays(7));
        return ((QueueLetter) commands.sent.getLast()).language();
    }

    /// Whoever asks is written to for the first time; no database is asked.
    private static final class FirstAttempts extends Accounts {

        FirstAttempts() {
            super(
                    JdbcClient.create(new DriverManagerDataSource()),
                    PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                    (purpose, word) -> purpose + word,
                    new AccountProfiles(new PlainSeals(), JsonMapper.shared()));
        }

        @Override
        OptionalLong nextAttempt(UserId user) {
            return OptionalLong.of(1);
        }
    }

    private static final class Mailbox implements MailServer {

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public void foundLab(@Nullable InetSocketAddress lab) {}
    }

    private static final class PlainSeals implements Seals {

        @Override
        public Sealed seal(String subject, String plaintext) {
            return new Sealed(subject, plaintext);
        }

        @Override
        public Optional<String> open(Sealed sealed) {
            return Optional.of(sealed.text());
        }

        @Override
        public void destroy(String subject) {}
    }

    private static final class Recorder implements Commands {

        private final List<Command> sent = new ArrayList<>();

        @Override
        public Outcome send(Command command, CommandContext context) {
            sent.add(command);
            return new Outcome.Accepted(1, List.of(), false);
        }

        @Override
        public Rehearsal rehearse(Command command, CommandContext context) {
            throw new AssertionError("nothing to rehearse");
        }
    }
}
