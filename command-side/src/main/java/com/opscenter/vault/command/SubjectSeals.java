package com.opscenter.vault.command;

import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Personal data under the key of the person it is about.
@Component
class SubjectSeals implements Seals {

    private final SubjectKeys keys;

    SubjectSeals(SubjectKeys keys) {
        this.keys = keys;
    }

    /// What is said of an erased person is not kept at all.
    @Override
    public Sealed seal(String subject, String plaintext) {
        byte[] plain = plaintext.getBytes(StandardCharsets.UTF_8);
        String text =
                keys.findOrMake(subject)
                        .map(key -> key.encrypt(plain, purpose(subject)))
                        .map(Base64.getEncoder()::encodeToString)
                        .orElse("");
        return new Sealed(subject, text);
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        return sealed.text().isEmpty()
                ? Optional.empty()
                : keys.find(sealed.subject()).map(key -> read(sealed, key));
    }

    @Override
    public Optional<List<String>> openAll(List<Sealed> ofOne) {
        Set<String> subjects = ofOne.stream().map(Sealed::subject).collect(Collectors.toSet());
        if (subjects.size() != 1 || ofOne.stream().anyMatch(sealed -> sealed.text().isEmpty())) {
            return Seals.super.openAll(ofOne);
        }
        return keys.find(subjects.iterator().next())
                .map(key -> ofOne.stream().map(sealed -> read(sealed, key)).toList());
    }

    @Override
    public void destroy(String subject) {
        keys.destroy(subject);
    }

    private static String read(Sealed sealed, Encryption key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.text());
            return new String(
                    key.decrypt(bytes, purpose(sealed.subject())), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a sealed field of %s was moved or damaged".formatted(sealed.subject()), e);
        }
    }

    private static String purpose(String subject) {
        return "sealed/" + subject;
    }
}
