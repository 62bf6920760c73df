// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

/// \file
/// What is taken out of the shared library.

/// \def LATCHKEY_EXPORT
/// The one macro that does it: everything without it is hidden.
#ifdef LATCHKEY_BUILDS_ITSELF
#define LATCHKEY_EXPORT Q_DECL_EXPORT
#else
#define LATCHKEY_EXPORT Q_DECL_IMPORT
#endif
