@NullMarked
package com.opscenter.mail.query;

import org.jspecify.annotations.NullMarked;
