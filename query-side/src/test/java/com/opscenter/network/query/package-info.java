@NullMarked
package com.opscenter.network.query;

import org.jspecify.annotations.NullMarked;
