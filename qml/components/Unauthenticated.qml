// SPDX-License-Identifier: MIT
import Latchkey

// Its one child exists while nobody is signed in, a sign-in under way included.
PhaseGate {
    open: Session.phase === Session.SignedOut || Session.phase === Session.SigningIn
}
