package com.opscenter.scim.command;

import java.util.Arrays;
import java.util.Optional;

/// The attributes of a person, and what is done with each (RFC 7643, 4.1).
enum UserAttribute {
    USER_NAME("userName", Use.WORD),
    DISPLAY_NAME("displayName", Use.WORD),
    TITLE("title", Use.WORD),
    ACTIVE("active", Use.WORD),
    EXTERNAL_ID("externalId", Use.WORD),
    NAME("name", Use.PARTS),
    EMAILS("emails", Use.LIST),
    ROLES("roles", Use.LIST),
    PASSWORD("password", Use.AT_FIRST),
    ID("id", Use.OURS),
    META("meta", Use.OURS),
    GROUPS("groups", Use.OURS),
    SCHEMAS("schemas", Use.OURS),
    NICK_NAME("nickName", Use.IGNORED),
    PROFILE_URL("profileUrl", Use.IGNORED),
    USER_TYPE("userType", Use.IGNORED),
    PREFERRED_LANGUAGE("preferredLanguage", Use.IGNORED),
    LOCALE("locale", Use.IGNORED),
    TIMEZONE("timezone", Use.IGNORED),
    PHONE_NUMBERS("phoneNumbers", Use.IGNORED),
    IMS("ims", Use.IGNORED),
    PHOTOS("photos", Use.IGNORED),
    ADDRESSES("addresses", Use.IGNORED),
    ENTITLEMENTS("entitlements", Use.IGNORED),
    X509_CERTIFICATES("x509Certificates", Use.IGNORED);

    enum Use {
        WORD,
        PARTS,
        LIST,

        /// Given when somebody is created, and never again.
        AT_FIRST,

        /// Nobody else's to write.
        OURS,

        /// Taken without a word, since directories send it unasked, and not kept.
        IGNORED
    }

    private final String word;
    private final Use use;

    UserAttribute(String word, Use use) {
        this.word = word;
        this.use = use;
    }

    String word() {
        return word;
    }

    Use use() {
        return use;
    }

    static Optional<UserAttribute> of(String name) {
        return Arrays.stream(values()).filter(one -> one.word.equalsIgnoreCase(name)).findFirst();
    }
}
