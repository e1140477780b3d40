package com.opscenter.provider.factors;

import com.opscenter.identity.api.UserId;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.vault.api.KeyedHash;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes on paper for whoever lost their device, each good once. Only their keyed hashes are kept:
/// with 50 random bits none can be guessed from its hash without the key.
@Component
@OnlyWhenEmbedded
class RecoveryCodes {

    static final int MANY = 10;

    /// So few that it is time for new ones.
    static final int FEW = 3;

    /// Crockford's: none that is mistaken for another.
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final KeyedHash hash;

    RecoveryCodes(@Qualifier("identity") JdbcClient jdbc, KeyedHash hash) {
        this.jdbc = jdbc;
        this.hash = hash;
    }

    /// New ones, to be shown once; those of before are void. Each takes the place of one, so that
    /// of two at a time the later voids the earlier, too.
    List<String> make(UserId user) {
        List<String> codes = Stream.generate(RecoveryCodes::random).limit(MANY).toList();
        jdbc.sql(
                        """
                        INSERT INTO identity.recovery_code (user_id, place, code_hash)
                        SELECT :user::uuid, place, hash
                        FROM string_to_table(:hashes, E'\\n') WITH ORDINALITY AS new (hash, place)
                        ORDER BY place
                        ON CONFLICT (user_id, place) DO UPDATE SET code_hash = excluded.code_hash
                        """)
                .param("user", user.value())
                .param(
                        "hashes",
                        codes.stream()
                                .map(code -> hashed(user, code))
                                .collect(Collectors.joining("\n")))
                .update();
        return codes;
    }

    /// @return how many are left; empty when it is none of them
    OptionalInt use(UserId user, String typed) {
        int used =
                jdbc.sql(
                                "DELETE FROM identity.recovery_code"
                                        + " WHERE user_id = :user::uuid AND code_hash = :hash")
                        .param("user", user.value())
                        .param("hash", hashed(user, typed))
                        .update();
        return used == 0 ? OptionalInt.empty() : OptionalInt.of(left(user));
    }

    int left(UserId user) {
        return jdbc.sql("SELECT count(*) FROM identity.recovery_code WHERE user_id = :user::uuid")
                .param("user", user.value())
                .query(Integer.class)
                .single();
    }

    void forget(UserId user) {
        jdbc.sql("DELETE FROM identity.recovery_code WHERE user_id = :user::uuid")
                .param("user", user.value())
                .update();
    }

    /// What is meant, however it was typed.
    static String canonical(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private String hashed(UserId user, String code) {
        return hash.of("recovery-code", user.value() + " " + canonical(code));
    }

    private static String random() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.insert(LENGTH / 2, '-').toString();
    }
}
