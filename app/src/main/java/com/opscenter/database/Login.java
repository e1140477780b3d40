package com.opscenter.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// How one role reaches one database.
///
/// @param url JDBC address without credentials
record Login(String url, String user, String password) {

    private static final String JDBC = "jdbc:postgresql://";

    /// Reads both spellings of an address; credentials in it win over those beside it.
    static Login parse(String address, String user, String password) {
        if (address.startsWith("jdbc:")) {
            return new Login(address, user, password);
        }
        URI uri = URI.create(address);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        String url = JDBC + host + uri.getRawPath() + query;
        if (uri.getRawUserInfo() == null) {
            return new Login(url, user, password);
        }
        String[] credentials = uri.getRawUserInfo().split(":", 2);
        return new Login(
                url, decode(credentials[0]), credentials.length > 1 ? decode(credentials[1]) : "");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    String database() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    Login toDatabase(String name) {
        String prefix = path().substring(0, path().lastIndexOf('/') + 1);
        return new Login(prefix + name + url.substring(path().length()), user, password);
    }

    Login as(String otherUser, String otherPassword) {
        return new Login(url, otherUser, otherPassword);
    }

    private String path() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Without the password.
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
