// SPDX-License-Identifier: MIT
// Which page this tab started on. A provider sends the browser back to an address without the app's request in it, so
// that the request stays in the page's own address; this tab alone remembers it.
import { readSignInRequest, type SignInRequest } from '../convex/desktop/sign_in_request.ts';

const KEY = 'latchkey.started';

export type Started = { address: string; request: SignInRequest | null };

/** Called by a page that people can come back to. */
export function rememberStart(): void {
    try {
        sessionStorage.setItem(KEY, location.pathname + location.search);
    } catch {
        // A browser without storage comes back to a page that says so.
    }
}

/** Only ever a page of this site, and a sign-in only with a request that is as good as when it began. */
export function startOf(clientId: string): Started | null {
    try {
        const url = new URL(sessionStorage.getItem(KEY) ?? '', location.origin);
        if (url.origin !== location.origin) return null;
        const address = url.origin + url.pathname + url.search;
        if (url.pathname === '/desktop/device') return { address, request: null };
        const request = readSignInRequest(url.searchParams, clientId);
        return url.pathname === '/desktop/sign-in' && request ? { address, request } : null;
    } catch {
        return null;
    }
}
