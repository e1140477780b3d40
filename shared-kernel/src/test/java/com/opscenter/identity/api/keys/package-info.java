@NullMarked
package com.opscenter.identity.api.keys;

import org.jspecify.annotations.NullMarked;
