# shellcheck shell=bash
# Shared by run, test and bench: the system's libraries and the Python environments.
# What is there already is left alone, so a second start needs neither network nor time.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
export PATH="$PATH:/usr/sbin:/sbin" # cupsd and ldconfig are there, and not in a plain user's path
log=.cache/setup.log
mkdir -p .cache
trap 'exit 130' INT TERM # else an interrupted step would be explained as a failed one

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# explain_failure: say in one sentence why the step that wrote the log has failed, and stop.
explain_failure() {
    if grep -qi 'no space left on device' "$log"; then
        fail "The disk is full: free some space and start again."
    elif grep -q 'DO NOT MATCH THE HASHES' "$log"; then
        fail "A downloaded package is not the one in the lock file, so nothing was installed; see $log."
    elif grep -qE 'from versions: none|Failed to fetch|Unable to locate package|[Cc]ould not resolve|Temporary failure|[Tt]imed out' "$log"; then
        fail "The packages could not be fetched: connect this machine to the network and start again; see $log."
    fi
    tail -n 5 "$log" >&2
    fail "Installing failed; the whole story is in $log."
}

# find_python: print the first Python of 3.11 or newer that can make environments.
find_python() {
    local candidate
    for candidate in python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
            2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

is_installed() { # WHAT PACKAGE KNOWN_LIBRARIES, as in system-libraries.txt
    case $1 in
        -) ! command -v dpkg-query >/dev/null ||
            [[ $(dpkg-query -W -f '${db:Status-Status}' "$2" 2>/dev/null) == installed ]] ;;
        *.so.*) [[ $3 == *$'\t'"$1 "* ]] ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

missing_packages() { # USE...: print the Debian packages that are needed and not there
    local use what package libraries
    libraries=$(ldconfig -p)
    find_python >/dev/null || say python3-venv
    while read -r use what package; do
        if [[ " $* " == *" $use "* ]] && ! is_installed "$what" "$package" "$libraries"; then
            say "$package"
        fi
    done < <(grep -E '^(run|test|bench) ' packaging/system-libraries.txt)
}

# need_system USE...: install what system-libraries.txt lists for these uses (run, test, bench).
need_system() {
    local missing command as_root=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    command="apt-get install --no-install-recommends ${missing[*]}"
    command -v apt-get >/dev/null ||
        fail "Please install what these Debian packages hold, then start again: ${missing[*]}"
    if ((EUID)); then
        command -v sudo >/dev/null || fail "Please have an administrator run this, then start again: $command"
        as_root=(sudo)
    fi
    say "Installing ${#missing[@]} system packages: ${missing[*]}"
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    {
        # An interrupted set-up leaves dpkg half-way.  One archive of several that cannot be reached
        # need not matter, so the installation alone decides.
        "${as_root[@]}" dpkg --configure -a
        "${as_root[@]}" apt-get update
        "${as_root[@]}" apt-get install --yes --no-install-recommends "${missing[@]}"
    } >"$log" 2>&1 </dev/null || explain_failure
    mapfile -t missing < <(missing_packages "$@")
    [[ " ${missing[*]} " != *" python3-venv "* ]] ||
        fail "The kiosk needs Python 3.11 or newer, and this system has none to offer."
    ((${#missing[@]} == 0)) || fail "Still missing after the installation: ${missing[*]}"
}

# without NAMES LOCK: print the lock less the packages whose names start as the pattern says.
without() {
    awk -v names="^($1)" '/^[^ #]/ { skip = $0 ~ names } !skip' "$2"
}

# has_environment DIRECTORY LOCK: whether the environment holds exactly what the lock says.
has_environment() {
    [[ -f $1/lock.sha256 && $(<"$1/lock.sha256") == "$(sha256sum <"$2")" ]] &&
        "$1/bin/python" -c 'import pip' 2>/dev/null
}

# need_environment DIRECTORY LOCK: make the environment anew unless it is there.
need_environment() {
    local target="$PWD/$1" fresh="$PWD/$1.new" free
    ! has_environment "$1" "$2" || return 0
    free=$(df -Pk . | awk 'NR == 2 { print int($4 / 1024) }')
    ((free >= 1500)) || fail "The disk is nearly full: $free MB are free and 1500 MB are needed."
    say "Installing the Python packages of $2 into $1 (once, a minute or two)"
    rm -rf "$fresh"
    {
        "$(find_python)" -m venv "$fresh" &&
            "$fresh/bin/python" -m pip install --disable-pip-version-check --no-input \
                --require-hashes --no-deps --only-binary :all: -r "$2"
    } >"$log" 2>&1 || explain_failure
    # Scripts hold the path they were made for; the old environment serves until this one is whole.
    grep -rlIF "$fresh" "$fresh/bin" "$fresh/pyvenv.cfg" | xargs -d '\n' sed -i "s|$fresh|$target|g"
    sha256sum <"$2" >"$fresh/lock.sha256"
    rm -rf "$target"
    mv "$fresh" "$target"
}
