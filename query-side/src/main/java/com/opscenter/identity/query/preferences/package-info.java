/// How people want to be shown things. Owns the table `identity_preferences`.
@NullMarked
package com.opscenter.identity.query.preferences;

import org.jspecify.annotations.NullMarked;
