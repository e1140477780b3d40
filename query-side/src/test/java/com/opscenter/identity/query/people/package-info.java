@NullMarked
package com.opscenter.identity.query.people;

import org.jspecify.annotations.NullMarked;
