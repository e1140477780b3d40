/// People as whoever provisions them from outside asks for them: the same decisions as for anybody
/// else, in the words of directories.
@NullMarked
package com.opscenter.identity.api.provisioning;

import org.jspecify.annotations.NullMarked;
