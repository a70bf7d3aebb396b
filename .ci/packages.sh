#!/bin/sh
# Installs what a step needs and this machine lacks.
#
#   .ci/packages.sh draw      to compile, and to draw the window into a picture (no C compiler)
#   .ci/packages.sh window    to compile and open the window
#   .ci/packages.sh test      to test that window on a virtual screen
#
# On Debian and Ubuntu it installs with apt-get, through sudo where it isn't root; on other systems it names exactly
# what to install, and fails. Where nothing is missing it says nothing and touches neither the network nor sudo.
set -eu

# One line for each need: the step that first has it, how to see that it is met (a file, a command, header: and a C
# header, or lib: and what pkg-config calls a library), its package on Debian, Fedora and Arch (- where the need is
# Debian's alone), and what for.
needs() {
	cat <<'EOF'
draw    /etc/ssl/certs/ca-certificates.crt  ca-certificates    -                        -                    Go's downloads
window  gcc                                 gcc                gcc                      gcc                  compiling C
window  header:stdlib.h                     libc6-dev          glibc-devel              glibc                compiling C
window  pkg-config                          pkg-config         pkgconf-pkg-config       pkgconf              finding C libraries
window  lib:gl                              libgl1-mesa-dev    mesa-libGL-devel         libglvnd             OpenGL
window  lib:x11                             libx11-dev         libX11-devel             libx11               windows on X11
window  lib:xcursor                         libxcursor-dev     libXcursor-devel         libxcursor           windows on X11
window  lib:xi                              libxi-dev          libXi-devel              libxi                windows on X11
window  lib:xinerama                        libxinerama-dev    libXinerama-devel        libxinerama          windows on X11
window  lib:xrandr                          libxrandr-dev      libXrandr-devel          libxrandr            windows on X11
window  lib:xxf86vm                         libxxf86vm-dev     libXxf86vm-devel         libxxf86vm           windows on X11
window  lib:wayland-client                  libwayland-dev     wayland-devel            wayland              windows on Wayland
window  lib:xkbcommon                       libxkbcommon-dev   libxkbcommon-devel       libxkbcommon         windows on Wayland
test    Xvfb                                xvfb               xorg-x11-server-Xvfb     xorg-server-xvfb     a virtual screen
test    openbox                             openbox            openbox                  openbox              a window manager on it
test    xdotool                             xdotool            xdotool                  xdotool              its mouse and keyboard
test    xclip                               xclip              xclip                    xclip                its clipboard
EOF
}

met() {
	case $1 in
	/*) [ -e "$1" ] ;;
	header:*) echo "#include <${1#header:}>" | gcc -E - >/dev/null 2>&1 ;;
	lib:*) command -v pkg-config >/dev/null && pkg-config --exists "${1#lib:}" ;;
	*) command -v "$1" >/dev/null ;;
	esac
}

# Prints the lines of needs that the step has and this machine doesn't meet.
missing() {
	needs | while read -r first check debian fedora arch what; do
		case $1:$first in
		draw:window | draw:test | window:test) continue ;;
		esac
		met "$check" || echo "$check $debian $fedora $arch $what"
	done
}

# Prints the packages of one column of those lines, as words of a command.
packages() {
	echo "$lacks" | awk -v n="$1" '$n != "-" { printf " %s", $n }'
}

# Says what is missing and how to get it, and gives up.
advise() {
	echo "Packages are missing here, for $(echo "$lacks" | awk '{ $1 = $2 = $3 = $4 = ""; sub(/^ +/, ""); print }' |
		uniq | paste -sd, - | sed 's/,/, /g'). Install them, then try again:" >&2
	echo "    $1" >&2
	exit 1
}

step=${1:?draw, window or test}

case $(uname -s) in
Darwin)
	[ "$step" = draw ] || xcode-select -p >/dev/null 2>&1 || {
		echo "The window needs a C compiler and Apple's frameworks. Install them, then try again: xcode-select --install" >&2
		exit 1
	}
	exit 0
	;;
MINGW* | MSYS* | CYGWIN*)
	[ "$step" = draw ] || command -v gcc >/dev/null || {
		echo "The window needs a C compiler. Install MSYS2 (https://www.msys2.org), then in its terminal:" >&2
		echo "    pacman -S mingw-w64-ucrt-x86_64-gcc" >&2
		exit 1
	}
	exit 0
	;;
esac

lacks=$(missing "$step")
[ -n "$lacks" ] || exit 0

if command -v apt-get >/dev/null; then
	root=
	if [ "$(id -u)" != 0 ]; then
		command -v sudo >/dev/null || advise "apt-get install$(packages 2)    (as root)"
		root=sudo
	fi
	echo "Installing what is missing here${root:+, through sudo}:"
	echo "$lacks" | awk '{ name = $2; $1 = $2 = $3 = $4 = ""; sub(/^ +/, ""); printf "    %-18s for %s\n", name, $0 }'
	$root apt-get update -qq
	# shellcheck disable=SC2046 # one word for each package
	$root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(packages 2) >/dev/null
	exit 0
fi

lacks=$(echo "$lacks" | awk '$3 != "-"')
[ -n "$lacks" ] || exit 0
if command -v dnf >/dev/null; then
	advise "sudo dnf install$(packages 3)"
elif command -v pacman >/dev/null; then
	advise "sudo pacman -S --needed$(packages 4)"
else
	advise "what has these commands, C headers and libraries (for pkg-config):$(packages 1 | sed 's/[a-z]*://g')"
fi
