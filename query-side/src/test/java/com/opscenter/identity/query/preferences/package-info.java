@NullMarked
package com.opscenter.identity.query.preferences;

import org.jspecify.annotations.NullMarked;
