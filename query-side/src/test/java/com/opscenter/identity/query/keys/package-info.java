@NullMarked
package com.opscenter.identity.query.keys;

import org.jspecify.annotations.NullMarked;
