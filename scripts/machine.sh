# What the machine must have. Read by ./ops.

at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# provide WHAT HINT PACKAGE...: the first package the system offers, if we may.
provide() {
  what=$1 hint=$2
  shift 2
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-cache show "$1" >/dev/null 2>&1 || apt-get -qq update || true
    for package in "$@"; do
      if apt-cache show "$package" >/dev/null 2>&1; then
        say "Installing $package ..."
        DEBIAN_FRONTEND=noninteractive apt-get -qq install -y "$package" >/dev/null && return 0
      fi
    done
  fi
  die "$what is missing; install it with: $hint"
}

find_jdk() {
  for JAVA_HOME in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /usr/local/openjdk* /usr/local/*jdk*; do
    if [ -x "$JAVA_HOME/bin/javac" ]; then
      case $("$JAVA_HOME/bin/javac" -version 2>&1) in "javac 25" | "javac 25."* | "javac 25-"*) return 0 ;; esac
    fi
  done
  return 1
}

need_jdk() {
  find_jdk || { provide "JDK 25" "sudo apt-get install openjdk-25-jdk-headless (or https://adoptium.net, then set JAVA_HOME)" \
    openjdk-25-jdk-headless temurin-25-jdk && find_jdk; } || die "JDK 25 was installed but not found; set JAVA_HOME."
  export JAVA_HOME
  # Maven's own libraries use sun.misc.Unsafe; nobody here can do anything about the warning.
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow -Dstyle.color=never ${MAVEN_OPTS:-}"
  java=$JAVA_HOME/bin/java
}

maven_version() { mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'; }
node_version() { node -v 2>/dev/null | sed 's/^v//'; }

need_build_tools() {
  need_jdk
  at_least 3.8 "$(maven_version)" || provide "Maven 3.8 or later" "sudo apt-get install maven" maven
  command -v npm >/dev/null || provide "Node 20.19 or later with npm" "sudo apt-get install npm" npm
  at_least 20.19 "$(node_version)" ||
    die "Node 20.19 or later is missing (found $(node_version)); install it from https://nodejs.org/en/download"
}

find_chromium() {
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" && return 0
  done
  return 1
}

need_chromium() {
  chrome=$(find_chromium) || { provide Chromium "sudo apt-get install chromium" chromium && chrome=$(find_chromium); }
}

# For the rig that sets the clock; where it is missing, that rig is skipped and says so.
want_faketime() {
  ls /usr/lib/*/faketime/libfaketimeMT.so.1 >/dev/null 2>&1 ||
    (provide libfaketime "sudo apt-get install libfaketime" libfaketime) || true
}
