// SPDX-License-Identifier: MIT
import { authComponent } from './auth_component';

/** Called by Better Auth's component inside its own writes; the rules are in `trigger_rules.ts`. */
export const { onCreate, onUpdate, onDelete } = authComponent.triggersApi();
