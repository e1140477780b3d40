/// People and service accounts as they are known from the history: the directory that says who
/// somebody is and what they may, and the roles for people to read. Owns the table `identity_user`;
/// names in it are sealed.
@NullMarked
package com.opscenter.identity.query;

import org.jspecify.annotations.NullMarked;
