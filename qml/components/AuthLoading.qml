// SPDX-License-Identifier: MIT
import Latchkey

// Its one child exists while it is not known yet, or not any more, who is signed in.
PhaseGate {
    open: Session.phase === Session.Starting || Session.phase === Session.KeychainLocked
        || Session.phase === Session.Joining || Session.phase === Session.SigningOut
}
