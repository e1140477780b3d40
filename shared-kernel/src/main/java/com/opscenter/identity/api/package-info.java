/// Who acts: actors, roles and the permission matrix, users and service accounts as facts.
@NullMarked
package com.opscenter.identity.api;

import org.jspecify.annotations.NullMarked;
