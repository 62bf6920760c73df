// SPDX-License-Identifier: MIT
// Which page this tab started on. A provider sends the browser back to an address without the app's request in it, so
// that the request stays in the page's own address; this tab alone remembers it.
import { readLinkRequest, type LinkRequest } from '../convex/desktop/link_request.ts';
import { readSignInRequest, type SignInRequest } from '../convex/desktop/sign_in_request.ts';
import type { Provider } from './configuration.ts';

const KEY = 'latchkey.started';
/** Not part of the page's address: says that the provider was asked for a link, and not to sign somebody in. */
const LINKING = '#linking';

export type Started = {
    address: string;
    request: SignInRequest | null;
    link: LinkRequest<Provider> | null;
    /** The provider was asked to link. */
    isLinking: boolean;
};

/** Called by a page that people can come back to. */
export function rememberStart({ linking = false } = {}): void {
    try {
        sessionStorage.setItem(KEY, location.pathname + location.search + (linking ? LINKING : ''));
    } catch {
        // A browser without storage comes back to a page that says so.
    }
}

/** Only ever a page of this site, and only with a request that is as good as when it began. */
export function startOf(clientId: string, providers: readonly Provider[]): Started | null {
    try {
        const url = new URL(sessionStorage.getItem(KEY) ?? '', location.origin);
        if (url.origin !== location.origin) return null;
        const address = url.origin + url.pathname + url.search;
        const start: Started = { address, request: null, link: null, isLinking: false };
        if (url.pathname === '/desktop/device') return start;
        if (url.pathname === '/desktop/link') {
            const link = readLinkRequest(url.searchParams, providers);
            return link && { ...start, link, isLinking: url.hash === LINKING };
        }
        const request = readSignInRequest(url.searchParams, clientId);
        return url.pathname === '/desktop/sign-in' && request ? { ...start, request } : null;
    } catch {
        return null;
    }
}
