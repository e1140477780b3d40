/// Provisioning from outside by SCIM 2.0 (RFC 7643, RFC 7644): a door in directories' words to
/// people and teams. What is asked becomes the commands of `identity` and `organizations`, and what
/// is answered is asked of their read sides; nothing is kept here.
@NullMarked
package com.opscenter.scim.command;

import org.jspecify.annotations.NullMarked;
