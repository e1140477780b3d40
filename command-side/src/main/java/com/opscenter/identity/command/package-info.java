/// The register of people and service accounts: who there is and which roles they hold.
@NullMarked
package com.opscenter.identity.command;

import org.jspecify.annotations.NullMarked;
