package com.opscenter.postgres;

import com.opscenter.data.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// As whom the server's programs run. PostgreSQL refuses uid 0, so root needs a way around.
sealed interface ServerUser {

    /// What stands before a program's name on its command line.
    List<String> prefix();

    /// Hands a file or folder that the programs must own to them.
    default void own(Path path) throws IOException {}

    /// Not root: nothing to do.
    record Ourselves() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of();
        }
    }

    /// Root in a user namespace of its own, where its id shows as "nobody". Files stay root's.
    record Namespace() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }
    }

    /// Root steps down to an unprivileged account, which owns the database's folder.
    record Account(UserPrincipal name) implements ServerUser {
        @Override
        public List<String> prefix() {
            String user = name.getName();
            return List.of("setpriv", "--reuid", user, "--regid", groupOf(user), "--clear-groups");
        }

        /// Opens the way to the path as well: a folder of ours is closed to other accounts.
        @Override
        public void own(Path path) throws IOException {
            Files.setOwner(path, name);
            Path folder = path.resolveSibling(".").normalize();
            if (Files.getOwner(folder).getName().equals("root")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            }
            if (!canReach(path)) {
                throw new Refused(
                        ("For root, PostgreSQL runs as %s, and a folder above %s is closed to it;"
                                        + " choose another directory with --data.")
                                .formatted(name.getName(), folder));
            }
        }

        private boolean canReach(Path path) {
            List<String> command = new ArrayList<>(prefix());
            command.addAll(List.of("test", "-r", path.toString()));
            return Programs.succeeds(command);
        }

        private static String groupOf(String user) {
            return Programs.output(List.of("id", "-g", user)).strip();
        }
    }

    /// @param cluster the database's folder; where it exists, its owner decides
    static ServerUser find(Path cluster) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Ourselves();
        }
        if (Files.exists(cluster) && !ownerOf(cluster).getName().equals("root")) {
            return new Account(ownerOf(cluster));
        }
        if (Programs.succeeds(List.of("unshare", "-U", "true"))) {
            return new Namespace();
        }
        return new Account(unprivileged(cluster));
    }

    /// The distribution's own account for PostgreSQL, or the one that owns nothing.
    static UserPrincipal unprivileged(Path path) {
        UserPrincipalLookupService accounts = path.getFileSystem().getUserPrincipalLookupService();
        return Stream.of("postgres", "nobody")
                .flatMap(name -> account(accounts, name).stream())
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                "PostgreSQL refuses to run as root and there is no account"
                                        + " to step down to; start as another user."));
    }

    private static Optional<UserPrincipal> account(
            UserPrincipalLookupService accounts, String name) {
        try {
            return Optional.of(accounts.lookupPrincipalByName(name));
        } catch (IOException noSuchAccount) {
            return Optional.empty();
        }
    }

    private static UserPrincipal ownerOf(Path path) throws IOException {
        return Files.getFileAttributeView(
                        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .getOwner();
    }
}
