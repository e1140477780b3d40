/// The command line of Zyxel switches behind a real SSH server, with the quirks that cost most: no
/// exec channel, questions to the terminal before the first prompt, pagers, escape sequences in
/// between, few sessions, old algorithms. Two families: ZyNOS and the GS1900.
@NullMarked
package com.opscenter.lab.cli;

import org.jspecify.annotations.NullMarked;
