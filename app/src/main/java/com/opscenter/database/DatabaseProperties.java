package com.opscenter.database;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the database is, and who may prepare it.
///
/// @param url a JDBC address, or `postgresql://user:password@host:port/database`
/// @param username may create roles in the database, and the database where it is missing
/// @param ownerPassword of `ops_owner`; without it a random one is kept in the data directory,
///   which several processes on one database cannot share
/// @param writerPassword of `ops_writer`, likewise
/// @param readerPassword of `ops_reader`, likewise
@Validated
@ConfigurationProperties("opscenter.database")
record DatabaseProperties(
        @NotBlank(message = "give a directory in opscenter.data, or the address of a PostgreSQL")
                String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @Nullable String ownerPassword,
        @Nullable String writerPassword,
        @Nullable String readerPassword) {

    @Nullable String passwordOf(Role role) {
        return switch (role) {
            case OWNER -> ownerPassword;
            case WRITER -> writerPassword;
            case READER -> readerPassword;
        };
    }

    /// Names the address only: the rest is secret.
    @Override
    public String toString() {
        return "DatabaseProperties[" + Login.parse(url, username, "").url() + "]";
    }
}
