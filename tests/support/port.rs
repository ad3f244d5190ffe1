//! Ports of this machine, each given once in a run: what a browser kept of an earlier test's site, it would show to a later
//! one at the same address.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Mutex;
use tokio::net::TcpListener;

static GIVEN: Mutex<BTreeSet<SocketAddr>> = Mutex::new(BTreeSet::new());

/// Listens at a free port that no one had before.
pub(crate) async fn listener() -> (TcpListener, SocketAddr) {
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        if GIVEN.lock().expect("whole").insert(address) {
            return (listener, address);
        }
    }
}
