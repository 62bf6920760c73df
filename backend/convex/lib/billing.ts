// SPDX-License-Identifier: MIT
// Whom the billing service knows, and what it says of them. Nothing here calls anybody.

export type BillingScope = 'user' | 'organization';
export type BillingIdentity = { customerId: string; customerData: { name: string; email: string } };

type Someone = { userId: string; name: string; email: string };
type Somewhere = { organizationId: string; name: string };

/** The customer who pays: the person who asks, or the organisation they are in now. Null for a guest and for nowhere. */
export function billingIdentity(
    scope: BillingScope,
    viewer: Someone | null,
    active: Somewhere | null,
): BillingIdentity | null {
    if (!viewer) return null;
    const { email } = viewer;
    if (scope === 'user') return { customerId: viewer.userId, customerData: { name: viewer.name, email } };
    return active && { customerId: active.organizationId, customerData: { name: active.name, email } };
}

/** As far as it is looked at; an answer may hold anything. */
type Product = { id?: unknown; name?: unknown; status?: unknown; is_add_on?: unknown };

const HELD = new Set<unknown>(['active', 'trialing', 'past_due']);

/** The plan a customer has now, by the name people know; null when the answer names none. Add-ons are no plan. */
export function planNameOf(customer: unknown): string | null {
    const products = (customer as { products?: unknown } | null)?.products;
    if (!Array.isArray(products)) return null;
    const names = (products as (Product | null)[])
        .filter((product) => HELD.has(product?.status) && product?.is_add_on !== true)
        .map((product) => product?.name || product?.id)
        .filter((name): name is string => typeof name === 'string' && name !== '');
    return names.length > 0 ? [...new Set(names)].join(', ') : null;
}
