//! A signal of Leptos never forgets an effect that read it and is gone. So each text of each page that was ever shown keeps
//! about 80 bytes in the browser (twice that here), as long as the signals it read live, and every later change of those
//! walks past it. In `reactive_graph` 0.2.16, the part of Leptos that does this:
//!
//! - `EffectInner` (`effect/inner.rs`) has no `Drop` that takes it out of the sets of readers it is in, and the weak
//!   reference in such a set keeps its memory. A memo that is gone stays the same way.
//! - A change (`mark_subscribers_check` in `signal/subscriber_traits.rs`) copies the set of readers instead of emptying it.
//!
//! Hence the app's own type for the signals that outlive a page, which takes the reader out itself, as `followed` does here.
//! Once `plain` tells 0 bytes as well, with a later Leptos, that type can become a plain `RwSignal`.
//!
//! `cargo run --release --manifest-path tests/leak/Cargo.toml --target-dir target`

use any_spawner::Executor;
use reactive_graph::effect::RenderEffect;
use reactive_graph::graph::{Observer, Source, ToAnySource};
use reactive_graph::owner::{Owner, on_cleanup};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

const PAGES: usize = 1_500;
const TEXTS: usize = 10;

/// The system's allocator, counting what is in use.
struct Counting;

static IN_USE: AtomicUsize = AtomicUsize::new(0);

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        IN_USE.fetch_add(layout.size(), Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// The bytes a page leaves behind when its texts read the scan in this way.
fn left(read: fn(RwSignal<String>) -> String) -> usize {
    let app = Owner::new();
    let scan = app.with(|| RwSignal::new("Westerrode".to_owned()));
    let page = || {
        let owner = Owner::new();
        let texts: Vec<_> = owner.with(|| (0..TEXTS).map(|_| RenderEffect::new(move |_| read(scan))).collect());
        drop((texts, owner));
        scan.notify(); // Not even a change makes it forget.
        Executor::poll_local();
    };
    page();
    let before = IN_USE.load(Relaxed);
    (0..PAGES).for_each(|_| page());
    IN_USE.load(Relaxed).saturating_sub(before) / PAGES
}

fn main() {
    Executor::init_futures_executor().expect("nothing else runs here");
    let plain = left(|scan| scan.get());
    let followed = left(|scan| {
        if let Some(reader) = Observer::get() {
            let source = scan.to_any_source();
            on_cleanup(move || source.remove_subscriber(&reader));
        }
        scan.get()
    });
    println!("bytes left behind by a page of {TEXTS} texts: plain {plain}, followed {followed}");
}
