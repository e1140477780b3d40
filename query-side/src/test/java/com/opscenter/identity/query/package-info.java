@NullMarked
package com.opscenter.identity.query;

import org.jspecify.annotations.NullMarked;
