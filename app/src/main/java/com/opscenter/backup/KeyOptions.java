package com.opscenter.backup;

import com.opscenter.data.Refused;
import com.opscenter.offline.Options;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the key of a backup comes from: `--key-file`, `--passphrase-file`, the environment's
/// `OPSCENTER_BACKUP_PASSPHRASE`, or the terminal, in this order.
record KeyOptions(Options options) {

    private static final String KEY_FILE = "--key-file";
    private static final String PASSPHRASE_FILE = "--passphrase-file";

    private static final String VARIABLE = "OPSCENTER_BACKUP_PASSPHRASE";
    private static final int SHORTEST = 8;

    /// These options and a command's others.
    static Set<String> and(String... others) {
        Set<String> all = new HashSet<>(List.of(others));
        all.add(KEY_FILE);
        all.add(PASSPHRASE_FILE);
        return all;
    }

    /// For a new backup: a passphrase that is typed is asked for twice, and has some length.
    BackupKey chosen() throws IOException {
        BackupKey key = given().orElseGet(KeyOptions::askTwice);
        if (key instanceof BackupKey.Passphrase(String words) && words.length() < SHORTEST) {
            throw new Refused(
                    "The passphrase is too short: the backup holds every secret of the installation, so give at least %d characters."
                            .formatted(SHORTEST));
        }
        return key;
    }

    /// For the backup that has this header.
    BackupKey matching(Header header) throws IOException {
        BackupKey key =
                header.lock() == Lock.KEY_FILE
                        ? given().orElseThrow(KeyOptions::needsKeyFile)
                        : given().orElseGet(() -> ask("Passphrase of the backup: "));
        if (key.lock() == header.lock()) {
            return key;
        }
        throw header.lock() == Lock.KEY_FILE
                ? needsKeyFile()
                : new Refused("The backup was made with a passphrase, not with a key file.");
    }

    private Optional<BackupKey> given() throws IOException {
        Optional<Path> keyFile = file(KEY_FILE);
        Optional<Path> passphraseFile = file(PASSPHRASE_FILE);
        if (keyFile.isPresent() && passphraseFile.isPresent()) {
            throw new Refused("Give --key-file or --passphrase-file, not both.");
        }
        if (keyFile.isPresent()) {
            return Optional.of(readKey(keyFile.get()));
        }
        if (passphraseFile.isPresent()) {
            return Optional.of(readPassphrase(passphraseFile.get()));
        }
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(words -> !words.isEmpty())
                .map(BackupKey.Passphrase::new);
    }

    private Optional<Path> file(String option) {
        Optional<Path> file = options.value(option).map(Path::of);
        if (file.isPresent() && (!Files.isReadable(file.get()) || Files.isDirectory(file.get()))) {
            throw new Refused("The file of %s cannot be read: %s.".formatted(option, file.get()));
        }
        return file;
    }

    private static BackupKey readKey(Path file) throws IOException {
        try {
            return new BackupKey.KeyFile(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            throw new Refused(file + " is no key file: it must hold 32 bytes in base64.");
        }
    }

    /// The first line; a line's end is not part of a passphrase.
    private static BackupKey readPassphrase(Path file) throws IOException {
        String words = Files.readString(file).lines().findFirst().orElse("");
        if (words.isEmpty()) {
            throw new Refused(file + " is empty: its first line must be the passphrase.");
        }
        return new BackupKey.Passphrase(words);
    }

    private static BackupKey askTwice() {
        BackupKey first = ask("Passphrase for the backup: ");
        if (!first.equals(ask("Once more: "))) {
            throw new Refused("The two passphrases differ.");
        }
        return first;
    }

    private static BackupKey ask(String question) {
        char[] words =
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> console.readPassword("%s", question))
                        .orElse(new char[0]);
        if (words.length == 0) {
            throw new Refused(
                    "A backup needs a passphrase: set %s, or give --passphrase-file FILE or --key-file FILE."
                            .formatted(VARIABLE));
        }
        return new BackupKey.Passphrase(new String(words));
    }

    private static Refused needsKeyFile() {
        return new Refused("The backup was made with a key file: name it with --key-file FILE.");
    }
}
