// SPDX-License-Identifier: MIT
#include "convex/value.h"
