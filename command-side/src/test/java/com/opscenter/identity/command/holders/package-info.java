/// The register of who holds which role.
@NullMarked
package com.opscenter.identity.command.holders;

import org.jspecify.annotations.NullMarked;
