@NullMarked
package com.opscenter.identity.query.accounts;

import org.jspecify.annotations.NullMarked;
