package com.opscenter.identity.api.provider;

/// What a person is asked to do by a letter.
public enum Ask {
    SET_PASSWORD,
    VERIFY_EMAIL
}
