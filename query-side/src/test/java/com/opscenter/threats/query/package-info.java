@NullMarked
package com.opscenter.threats.query;

import org.jspecify.annotations.NullMarked;
