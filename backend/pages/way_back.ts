// SPDX-License-Identifier: MIT
// The two pages a provider sends the browser to: after a sign-in, and after one that failed.
import type { Configuration } from './configuration.ts';
import { button, element, paragraph } from './elements.ts';
import { EMAIL_CODE_FRAGMENT } from './methods.ts';
import { cancelButton } from './sign_in_page.ts';
import { startOf } from './started.ts';

const fill = (...content: Node[]): void => document.getElementById('content')!.replaceChildren(...content);

/** Straight back to where this tab started. */
export function returnPage(configuration: Configuration): void {
    const start = startOf(configuration.clientId, configuration.methods.providers);
    if (start) location.replace(start.address);
    else
        fill(
            paragraph(
                `You are signed in in this browser, but this tab does not know where it started. Close it, go back to ${configuration.appName} and start again.`,
            ),
        );
}

/** Some providers forget where a failure of theirs was to be said (generic ones, after a cancel). */
function sayOfLink(): void {
    const query = new URLSearchParams(location.search);
    query.set('of', 'link');
    location.replace(`${location.pathname}?${query}`);
}

/** The server has written the sentence; here is what can be done about it. */
export function errorPage(configuration: Configuration): void {
    const start = startOf(configuration.clientId, configuration.methods.providers);
    if (start?.isLinking && !configuration.ofLink) return sayOfLink();
    if (!start) {
        fill(paragraph(`Close this tab, go back to ${configuration.appName} and start again.`));
        return;
    }
    const content: Node[] = [];
    if (configuration.repairedByCode)
        content.push(
            button('Get a code by e-mail', 'primary', () => location.replace(start.address + EMAIL_CODE_FRAGMENT)),
        );
    const again = content.length > 0 ? 'plain button' : 'primary button';
    content.push(element('a', { class: again, href: start.address }, 'Try again'));
    if (start.request)
        content.push(...cancelButton(configuration, start.request, `Cancel and go back to ${configuration.appName}`));
    fill(...content);
    document.getElementById('title')!.focus();
}
