# find_jdk: looks for a JDK 25 where people and package managers put them, and sets jdk to its folder.
# To be read in by a POSIX shell.

# Whether a folder holds a JDK 25: its release file says so, without starting it.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
    'JAVA_VERSION="25"' | 'JAVA_VERSION="25.'*) return 0 ;;
    esac
  done <"$1/release"
  return 1
}

find_jdk() {
  for jdk in "${COMPEND_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
    if [ -n "$jdk" ] && is_jdk_25 "$jdk"; then return 0; fi
  done
  if java=$(command -v java); then
    while [ -h "$java" ]; do
      target=$(readlink "$java")
      case $target in
      /*) java=$target ;;
      *) java=${java%/*}/$target ;;
      esac
    done
    jdk=${java%/bin/java}
    if is_jdk_25 "$jdk"; then return 0; fi
  fi
  user=${HOME:-/nonexistent}
  for jdk in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* \
    /opt/java/* /opt/jdk* /opt/jvm/* \
    "${SDKMAN_DIR:-$user/.sdkman}"/candidates/java/* \
    "$user"/.jdks/* "$user"/.jenv/versions/* "$user"/.jabba/jdk/* \
    "${ASDF_DATA_DIR:-$user/.asdf}"/installs/java/* \
    "${MISE_DATA_DIR:-${XDG_DATA_HOME:-$user/.local/share}/mise}"/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$user"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk@25/libexec; do
    if is_jdk_25 "$jdk"; then return 0; fi
  done
  return 1
}

say_what_to_install() {
  cat >&2 <<'END'
compend: it needs a JDK 25 and found none. It looked at COMPEND_JAVA_HOME, JAVA_HOME and PATH, and where
the system, SDKMAN, asdf, mise, jenv, Homebrew and IntelliJ IDEA put theirs. Install one, for example:
  Debian, Ubuntu, Fedora   the package temurin-25-jdk: https://adoptium.net/installation/linux
  macOS                    brew install --cask temurin@25
  anywhere                 sdk install java 25-tem, with SDKMAN: https://sdkman.io
or unpack one from https://adoptium.net and set JAVA_HOME to its folder.
END
}
