@NullMarked
package com.opscenter.store;

import org.jspecify.annotations.NullMarked;
