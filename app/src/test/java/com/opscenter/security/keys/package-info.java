@NullMarked
package com.opscenter.security.keys;

import org.jspecify.annotations.NullMarked;
