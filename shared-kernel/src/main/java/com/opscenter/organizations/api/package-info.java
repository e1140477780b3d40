/// Organizations and their sites, to which everything else belongs.
@NullMarked
package com.opscenter.organizations.api;

import org.jspecify.annotations.NullMarked;
