# Each target installs what it needs on Debian 12 with Swift 6.3.

SWIFT_BUILD = swift build -c release
PLEDGE = .build/release/pledge
PREFIX ?= /usr/local

DOCC = $(dir $(realpath $(shell command -v swift)))docc
SYMBOLS = .build/symbolgraph
MODULES = NumericalMethods Probability Finance Valuation Licensing Lending Calculators Reports Jobs \
  PledgeKit

.PHONY: demo test lint install bench bench-peers docs documentation reports packages build

packages:
	@dpkg -s libgsl-dev >/dev/null 2>&1 || { \
	  SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$SUDO apt-get update -qq && $$SUDO apt-get install -y -qq libgsl-dev; }

build: packages
	$(SWIFT_BUILD) --product pledge

demo: build
	$(PLEDGE) run Models/Valuation/gmb-royalty-split.yaml
	$(PLEDGE) run Models/Valuation/pudong-portfolio-simulated.yaml

# A command that needs no Swift where it runs, and the files that ship with it.
install: packages
	$(SWIFT_BUILD) --static-swift-stdlib --scratch-path .build/static --product pledge
	install -D -s .build/static/release/pledge $(DESTDIR)$(PREFIX)/bin/pledge
	mkdir -p $(DESTDIR)$(PREFIX)/share/pledge
	cp -R Models $(DESTDIR)$(PREFIX)/share/pledge

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

test: packages lint
	$(SWIFT_BUILD) --build-tests
	SWIFT_BACKTRACE=enable=no swift test -c release --skip-build --disable-xctest

bench-peers:
	Benchmarks/Peers/install.sh

# Installs the peers if they are missing; builds what it measures.
bench: packages
	Benchmarks/run.sh

# Writes every model's report anew: read the difference before you commit it. Exit code 2 is an
# answer: the report says no. Any other failure stops here and leaves the report as it was.
reports: build
	for model in $$(find Models -name '*.yaml' -not -path 'Models/Data/*' | sort); do \
	  for language in en zh; do \
	    ending=.md; [ $$language = en ] || ending=.$$language.md; \
	    $(PLEDGE) run --quiet --unit 万元 --format markdown --language $$language \
	      --output "$${model%.yaml}$$ending" "$$model"; \
	    status=$$?; [ $$status = 0 ] || [ $$status = 2 ] || exit $$status; \
	  done; \
	done

# Writes the documents of methods and reference cases anew.
docs: build
	$(PLEDGE) calc --list --format markdown > Docs/Methods.md
	$(PLEDGE) calc --list --format markdown --language zh > Docs/Methods.zh-CN.md
	$(PLEDGE) verify --format markdown > Docs/Validation.md

# The pages of the modules for readers of the library; a link that leads nowhere is an error.
documentation: packages
	swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	rm -rf $(SYMBOLS) && mkdir -p .build/documentation
	for module in $(MODULES); do \
	  mkdir -p $(SYMBOLS)/$$module && \
	  cp "$$(swift build --show-bin-path)"/../symbolgraph/$$module[.@]*json $(SYMBOLS)/$$module && \
	  $(DOCC) convert Sources/$$module/$$module.docc --fallback-display-name $$module \
	    --additional-symbol-graph-dir $(SYMBOLS)/$$module --warnings-as-errors \
	    --output-dir .build/documentation/$$module || exit 1; \
	done
