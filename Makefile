# Daqin
#
#   make run                     starts it; where there is no screen, draws its window into daqin.png instead
#   make run ARGS="other.json"   the same with arguments
#   make test                    passes all tests, that of the real window on a virtual screen included
#   make build                   leaves the program beside this file
#
# Each needs Go, and installs or names the system packages that it lacks (see .ci/packages.sh).

.PHONY: run test build
.DEFAULT_GOAL := build

screen := yes
ifeq ($(shell uname -s),Linux)
screen := $(DISPLAY)$(WAYLAND_DISPLAY)
endif

ifneq ($(screen),)
run:
	@.ci/packages.sh window
	go run ./cmd/daqin $(ARGS)
else
run:
	@.ci/packages.sh draw
	CGO_ENABLED=0 go run ./cmd/daqin render -o daqin.png $(ARGS)
	@echo "No screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window is drawn in $(CURDIR)/daqin.png"
endif

test:
	@.ci/packages.sh test
	go vet -tags e2e ./...
	go test ./...
	go test -tags e2e -count=1 ./cmd/daqin/e2e

# The tag keeps the promise of FyneApp.toml's [Migrations], which a plain build can't see.
build:
	@.ci/packages.sh window
	go build -tags migrated_fynedo -o . ./cmd/daqin
