/// People and service accounts as they are known from the history: the directory that says who
/// somebody is and what they may, and when people signed in. Owns the tables `identity_user`, where
/// names are sealed, and `identity_presence`.
@NullMarked
package com.opscenter.identity.query;

import org.jspecify.annotations.NullMarked;
