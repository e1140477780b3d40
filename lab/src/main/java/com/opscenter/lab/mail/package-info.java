/// A mail server like those that take an organization's letters (RFC 5321, with STARTTLS of RFC
/// 3207 and AUTH of RFC 4954), as far as one sender sees it. What it takes it keeps in one mailbox
/// that people and tests read.
@NullMarked
package com.opscenter.lab.mail;

import org.jspecify.annotations.NullMarked;
