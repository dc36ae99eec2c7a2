# Hänsyn. `make demo` shows everything on a fresh machine with Swift; `make check` is what CI runs.

SHELL := /bin/bash
PREFIX ?= /usr/local
CORPUS ?=
RELEASE := .build/release/hansyn
SWIFT_SOURCES := Package.swift Sources Tests Plugins
LIBRARIES := libxml2-dev libzip-dev libssl-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config \
  poppler-utils
OFFICE := pandoc libreoffice-writer
DEMO := demo
DIST := dist
STATIC := libicu-dev liblzma-dev zlib1g-dev python3 binutils
FUZZER := .build/fuzzing/release/fuzz-hansyn
FUZZ_FLAGS := -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
TARGETS := container parts insert annotate strip odt pdf text markdown notice yaml clause citations \
  phrases lint
TARGET ?= $(TARGETS)
TIME ?= 60

.PHONY: help setup build demo docs test check check-office lint format bench mutate evaluate fuzz \
  hostile validate-reports dist deb dist-try install uninstall clean

help: ## Show the targets.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: ## Install the system packages that are missing.
	@command -v swift >/dev/null || { \
	  echo "Swift 6.2 or later is missing: see https://www.swift.org/install/linux" >&2; exit 1; }
	@$(call install,$(LIBRARIES))

# Installs those of some packages that are missing; asks for no password where there is nothing to do.
define install
missing=""; for package in $(1); do \
  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  command -v apt-get >/dev/null || { echo "please install:$$missing" >&2; exit 1; }; \
  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  echo "installing$$missing"; \
  $$sudo apt-get -o DPkg::Lock::Timeout=300 update -qq && \
  DEBIAN_FRONTEND=noninteractive $$sudo apt-get -o DPkg::Lock::Timeout=300 install -y -qq \
    --no-install-recommends $$missing >/dev/null; \
fi
endef

build: setup ## Build the release.
	swift build -c release --static-swift-stdlib --product hansyn

demo: build ## Lint a sample, insert a clause, write a letter.
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@printf '\n\033[1m$$ hansyn lint samples/stad-utkast.docx\033[0m\n\n'
	@$(RELEASE) lint --color always samples/stad-utkast.docx || [ $$? -eq 1 ]
	@printf '\n\033[1m$$ hansyn inspect samples/stad-utkast.docx\033[0m\n\n'
	@$(RELEASE) inspect --color always samples/stad-utkast.docx
	@printf '\n\033[1m$$ hansyn insert samples/stad-utkast.docx --clause VIL-02 --example -o $(DEMO)/stad-utkast-VIL-02.docx\033[0m\n\n'
	@$(RELEASE) insert samples/stad-utkast.docx --clause VIL-02 --example \
	  -o $(DEMO)/stad-utkast-VIL-02.docx
	@printf '\n\033[1m$$ hansyn generate BRV-01 --example -o $(DEMO)/ostersundsbrev.docx\033[0m\n\n'
	@$(RELEASE) generate BRV-01 --example -o $(DEMO)/ostersundsbrev.docx
	@printf '\nThe files are in $(DEMO)/:\n'
	@ls $(DEMO)
	@printf '\nPröva nu själv – en fråga i taget, originalet skrivs inte över:\n'
	@printf '  $(RELEASE) fix samples/stad-utkast.docx --ask -o $(DEMO)/stad-utkast-ny.docx\n'

docs: setup ## Write the pages about the rules anew from the library.
	swift run -q hansyn rules docs docs/rules
	for name in hansyn upphandling profile rule clause; do \
	  swift run -q hansyn config schema $$name > docs/schema/$$name.json; done

test: setup ## Run all tests.
	swift test

lint: ## Check the format of the code.
	swift format lint --strict --recursive $(SWIFT_SOURCES)

check: setup lint test ## What CI runs: format, build without warnings, all tests.

check-office: setup ## The tests with pandoc and LibreOffice, which are installed.
	@$(call install,$(OFFICE))
	swift test

format: ## Format the code.
	swift format --in-place --recursive $(SWIFT_SOURCES)

bench: build ## Measure; CORPUS=DIR measures a folder of tenders too.
	swift build -c release --static-swift-stdlib --product read-document
	python3 bench/run.py $(RELEASE) "$(CORPUS)"

mutate: setup ## Spoil the clauses in every way and count what the rules find; writes docs/mutation.md.
	swift run -c release mutate-clauses --list --page docs/mutation.md

evaluate: build ## Compare with labels: CORPUS=DIR holds labels.tsv and the documents.
	@python3 bench/evaluate.py $(RELEASE) "$(CORPUS)"

fuzz: setup ## Look for bytes that break something: TARGET=name (all), TIME=seconds for each (60).
	HANSYN_FUZZING=1 swift build -c release --scratch-path .build/fuzzing --product fuzz-hansyn \
	  $(FUZZ_FLAGS)
	@python3 bench/fuzz.py $(FUZZER) --seconds $(TIME) $(TARGET)

hostile: build ## Run the release build on files made to harm it, and measure.
	@python3 bench/hostile.py $(RELEASE)

validate-reports: build ## Hold every report format against validators of others (see the script).
	@python3 bench/validate_reports.py $(RELEASE)

# The folder of the build is kept out of the program, so that two clones give the same bytes.
dist: setup ## A tarball for Linux: one stripped binary, manual, completions, licences, checksums.
	@$(call install,$(STATIC))
	options=$$(packaging/static-libraries.sh .build/static-c) && \
	  PKG_CONFIG_PATH=$(CURDIR)/.build/static-c/pkgconfig \
	  swift build -c release --static-swift-stdlib --product hansyn $$options \
	    -Xcc -ffile-prefix-map=$(CURDIR)=.
	packaging/dist.sh $(RELEASE) $(DIST)

deb: dist ## A Debian package beside the tarball.
	@$(call install,dpkg-dev)
	packaging/deb.sh $(DIST)

dist-try: ## Try what lies in dist/ in a clean Debian root without Swift (as root).
	@$(call install,debootstrap)
	packaging/try.sh $(DIST)

install: build ## Install into PREFIX.
	install -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/hansyn
	strip $(DESTDIR)$(PREFIX)/bin/hansyn

uninstall: ## Remove it from PREFIX.
	rm -f $(DESTDIR)$(PREFIX)/bin/hansyn

clean: ## Remove what was built.
	rm -rf .build $(DEMO) $(DIST)
