// SPDX-License-Identifier: MIT
// The mails nobody sends in development, as a page of the site's address: GET /outbox. It has no script and loads nothing.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONValue } from 'convex/values';
import type { FunctionHost } from '../engine/function_host.ts';
import { fromThisComputer } from './dev_control.ts';

const SHOWN = 50;
const REFRESH_SECONDS = 3;

/** One mail, as `outbox.ts` of the functions keeps it. */
export interface Mail {
    readonly to: string;
    readonly kind: string;
    readonly code: string;
    readonly createdAt: number;
    readonly expiresAt: number;
    readonly organization: string;
    readonly inviter: string;
}

const PURPOSES: Record<string, string> = {
    'sign-in': 'Sign-in code',
    'email-verification': 'Confirm your address',
    'change-email': 'New address',
    'forget-password': 'New password',
    invitation: 'Invitation',
};

const STYLE = `
:root { color-scheme: light dark; --window: #f5f6f8; --surface: #fff; --border: #e2e4ea; --text: #171a21; --quiet: #586072; --accent: #3b4ac9; --code: #eceefd; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
    :root { --window: #101217; --surface: #181b22; --border: #2b303b; --text: #eceef3; --quiet: #a4abba; --accent: #a3adff; --code: #242a4d; --bad: #ff9d94; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 32px 16px; background: var(--window); color: var(--text); font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif; overflow-wrap: anywhere; }
main { max-width: 640px; margin: 0 auto; }
h1 { margin: 0 0 4px; font-size: 1.5rem; }
h2 { margin: 0; font-size: 1.0625rem; }
p { margin: 0; }
.quiet { color: var(--quiet); font-size: .9375rem; }
ul { list-style: none; margin: 24px 0 0; padding: 0; }
li { margin-bottom: 12px; padding: 16px 18px; background: var(--surface); border: 1px solid var(--border); border-radius: 12px; }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; }
.code { display: inline-block; margin-top: 10px; padding: 4px 14px; background: var(--code); border-radius: 8px; font: 600 1.875rem/1.4 ui-monospace, 'DejaVu Sans Mono', monospace; letter-spacing: .1em; user-select: all; }
.over .code { text-decoration: line-through; opacity: .75; }
.ended { color: var(--bad); font-weight: 600; }
.empty { margin-top: 24px; padding: 40px 24px; text-align: center; background: var(--surface); border: 1px solid var(--border); border-radius: 12px; }
`;

const HEADERS = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
        "default-src 'none'",
        `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'} ago`;

export function ago(milliseconds: number): string {
    const minutes = Math.floor(milliseconds / 60_000);
    if (milliseconds < 10_000) return 'just now';
    if (minutes < 1) return counted(Math.floor(milliseconds / 1000), 'second');
    if (minutes < 60) return counted(minutes, 'minute');
    if (minutes < 48 * 60) return counted(Math.floor(minutes / 60), 'hour');
    return counted(Math.floor(minutes / 60 / 24), 'day');
}

function item(mail: Mail, now: number): string {
    const over = mail.expiresAt <= now;
    const purpose = PURPOSES[mail.kind] ?? mail.kind;
    const what =
        mail.kind === 'invitation'
            ? `<p>${escape(mail.inviter || 'Somebody')} invites you to join ${escape(mail.organization)}.</p>`
            : `<p class="code" title="One click selects the code">${escape(mail.code)}</p>`;
    return `<li${over ? ' class="over"' : ''}>
<div class="top"><h2>${escape(purpose)}</h2><p class="quiet"><time datetime="${new Date(mail.createdAt).toISOString()}">${ago(now - mail.createdAt)}</time>${over ? ' · <span class="ended">expired</span>' : ''}</p></div>
<p class="quiet">To ${escape(mail.to)}</p>
${what}
</li>`;
}

/** The newest mails, the newest first. */
export function outboxPage(mails: readonly Mail[], now: number): string {
    const newest = mails.toSorted((a, b) => b.createdAt - a.createdAt).slice(0, SHOWN);
    const list = newest.map((mail) => item(mail, now)).join('\n');
    const empty = '<p class="empty">No mail yet. Ask for a code or invite somebody: it appears here by itself.</p>';
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${REFRESH_SECONDS}">
<meta name="color-scheme" content="light dark">
<title>Outbox</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Outbox</h1>
<p class="quiet">Mail of the local backend. Nothing is sent: what would be, is here.</p>
${list === '' ? empty : `<ul>\n${list}\n</ul>`}
</main>
</body>
</html>
`;
}

const text = (value: JSONValue | undefined): string => (typeof value === 'string' ? value : '');
const time = (value: JSONValue | undefined): number => (typeof value === 'number' ? value : 0);

/** Answers `GET /outbox` from this computer; false for everything else, which goes on to the functions. */
export function serveOutbox(host: FunctionHost, request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (request.method !== 'GET' || pathname !== '/outbox' || !fromThisComputer(request)) return false;
    const mails = host.documents('', 'outbox').map((row) => ({
        to: text(row.to),
        kind: text(row.kind),
        code: text(row.code),
        createdAt: time(row.createdAt),
        expiresAt: time(row.expiresAt),
        organization: text(row.organization),
        inviter: text(row.inviter),
    }));
    response.writeHead(200, HEADERS).end(outboxPage(mails, Date.now()));
    return true;
}
