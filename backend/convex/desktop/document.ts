// SPDX-License-Identifier: MIT
// The one frame of every page, and the headers it is served with.

const ICON =
    '<svg class="key" viewBox="0 0 24 24" width="40" height="40" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" d="M12.2 11.8 19.5 4.5M16.2 7.8l2.4 2.4M18.4 5.6l1.7 1.7"/><circle cx="8.6" cy="15.4" r="4" fill="none" stroke="currentColor" stroke-width="2.8"/></svg>';
const FAVICON =
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><rect width='24' height='24' rx='6' fill='%234353d6'/><circle cx='9' cy='15' r='3.4' fill='none' stroke='white' stroke-width='2.4'/><path d='M11.8 12.2 18.5 5.5M15.8 8.2l2 2' stroke='white' stroke-width='2.2' stroke-linecap='round'/></svg>";

export const escapeHtml = (text: string): string =>
    text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

export type Page = {
    title: string;
    /** Below the title: who asks, and where. */
    subtitle: string;
    /** Which part of the script runs; without one the page is text alone. */
    script?: 'sign-in' | 'device' | 'link' | 'linked' | 'error' | 'return';
    /** For the script, readable by everybody: never a secret. */
    configuration?: object;
    /** A sentence said at once, in a box. */
    alert?: string;
    status?: number;
};

function nonce(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(18));
    return btoa(String.fromCharCode(...bytes));
}

const policy = (own: string): string =>
    [
        "default-src 'none'",
        `script-src 'nonce-${own}'`,
        `style-src 'nonce-${own}'`,
        'img-src data:',
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join('; ');

/** For everything below /desktop/ a person's browser loads: not framed, not kept, not told to others. */
export const pageHeaders = {
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'X-Robots-Tag': 'noindex, nofollow',
};

function html(page: Page, own: string): string {
    const data = page.configuration ? ` data-configuration="${escapeHtml(JSON.stringify(page.configuration))}"` : '';
    const script = page.script ? `<script nonce="${own}" src="/desktop/assets/pages.js" defer></script>\n` : '';
    const alert = page.alert ? `<p class="notice bad" id="said">${escapeHtml(page.alert)}</p>\n` : '';
    const needed = page.script
        ? '<noscript><p class="notice bad">This page needs JavaScript to sign you in. Turn it on for this site, then load the page again.</p></noscript>\n'
        : '';
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="${escapeHtml(FAVICON)}">
<link nonce="${own}" rel="stylesheet" href="/desktop/assets/pages.css">
${script}</head>
<body data-page="${page.script ?? 'text'}"${data}>
<main class="card">
<header>
<div class="mark">${ICON}</div>
<h1 id="title" tabindex="-1">${escapeHtml(page.title)}</h1>
<p id="subtitle" class="quiet">${escapeHtml(page.subtitle)}</p>
</header>
${alert}<div id="trouble" class="notice bad" role="alert" hidden></div>
<div id="news" class="notice" role="status" hidden></div>
<div id="content"></div>
${needed}</main>
</body>
</html>
`;
}

export function pageResponse(page: Page): Response {
    const own = nonce();
    return new Response(html(page, own), {
        status: page.status ?? 200,
        headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': policy(own),
            ...pageHeaders,
        },
    });
}
