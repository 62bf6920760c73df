// SPDX-License-Identifier: MIT
import Latchkey

// Its one child exists while a person is signed in and ready: `Session.user` and `Session.activeOrganization` are filled.
// Losing the network does not close it.
PhaseGate {
    open: Session.phase === Session.Active
}
