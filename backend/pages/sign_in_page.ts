// SPDX-License-Identifier: MIT
// Signs somebody in for the app on this computer. The app gets a code, and only by a press of "Continue".
import { PASTE_ADDRESS, readSignInRequest, returnTo, type SignInRequest } from '../convex/desktop/sign_in_request.ts';
import type { Configuration } from './configuration.ts';
import { button, careful, element, paragraph, show, trouble, warning } from './elements.ts';
import { begin, choose, type SignIn } from './methods.ts';
import { nameOf, post, refusalSentence, whoIsHere, type Person } from './server.ts';
import { rememberStart } from './started.ts';

const PASTE_SENTENCE = 'Only if you started this in Latchkey on this computer. Nobody will ever ask you for it.';

const isWeb = (request: SignInRequest): boolean => request.returnAddress.startsWith('http:');

/** Ends the page. A scheme may do nothing visible, so what happened is written here as well. */
function leave(configuration: Configuration, request: SignInRequest, address: string, title: string): void {
    const open = isWeb(request)
        ? []
        : [element('a', { class: 'plain button', href: address }, `Open ${configuration.appName}`)];
    show({
        title,
        content: [paragraph(`${configuration.appName} goes on by itself. You may close this tab.`), ...open],
    });
    location.replace(address);
}

/** Who asks has an address to be told; with a code to paste there is none. */
export function cancelButton(configuration: Configuration, request: SignInRequest, label = 'Cancel'): Node[] {
    if (request.returnAddress === PASTE_ADDRESS) return [];
    const address = returnTo(request, { error: 'access_denied' });
    return [button(label, 'link', () => leave(configuration, request, address, 'Cancelled'))];
}

const transferPath = (request: SignInRequest): string =>
    `/api/auth/electron/transfer-user?${new URLSearchParams({
        client_id: request.clientId,
        state: request.state,
        code_challenge: request.challenge,
        code_challenge_method: 'S256',
    })}`;

/** The one call that makes a code; null when it was refused, which the page then says. */
async function codeFor(request: SignInRequest): Promise<string | null> {
    const answer = await post(transferPath(request));
    const code: unknown = answer.body?.electron_authorization_code;
    if (answer.status === 200 && typeof code === 'string') return code;
    trouble(refusalSentence(answer));
    return null;
}

function showCode(configuration: Configuration, request: SignInRequest, person: Person, code: string): void {
    const shown = element('output', { class: 'code', 'aria-label': 'Code', tabindex: '0' }, code);
    const copy = button('Copy the code', 'primary', async () => {
        try {
            await navigator.clipboard.writeText(code);
            copy.textContent = 'Copied';
        } catch {
            trouble('The browser does not let this page copy. Select the code and copy it by hand.');
        }
    });
    show({
        title: `Paste this code into ${configuration.appName}`,
        content: [
            warning(PASTE_SENTENCE),
            shown,
            copy,
            paragraph('It works once, and for two minutes.', 'quiet small'),
            careful('Make a new code', async () => await handOver(configuration, request, person), 'link'),
        ],
    });
}

/** The press of "Continue": for the person shown, and nobody who took her place in another tab since. */
async function handOver(configuration: Configuration, request: SignInRequest, person: Person): Promise<void> {
    const here = await whoIsHere();
    if (here === undefined) return trouble('The site does not answer. Check the connection, then try again.');
    if (here?.id !== person.id) return void (await start(configuration, request));
    const code = await codeFor(request);
    if (code === null) return;
    if (request.returnAddress === PASTE_ADDRESS) showCode(configuration, request, person, code);
    else leave(configuration, request, returnTo(request, { code }), 'Signed in');
}

function askToContinue(signIn: SignIn, request: SignInRequest, person: Person): void {
    const { configuration } = signIn;
    const { appName, siteHost } = configuration;
    const who = [element('strong', {}, nameOf(person))];
    if (person.name.trim()) who.push(element('strong', { class: 'address' }, person.email));
    show({
        title: `Sign in to ${appName}?`,
        content: [
            element('div', { class: 'who' }, ...who),
            paragraph(`${appName} on this computer will be able to act as you at ${siteHost}.`),
            careful(`Continue as ${nameOf(person)} in ${appName}`, async () => {
                await handOver(configuration, request, person);
            }),
            button('Use another account', 'plain', async () => {
                const answer = await post('/api/auth/sign-out');
                if (answer.status === 200) choose(signIn);
                else trouble(refusalSentence(answer));
            }),
            ...cancelButton(configuration, request),
            paragraph(`If you did not just start this in ${appName}, close this page.`, 'quiet small'),
        ],
    });
}

async function start(configuration: Configuration, request: SignInRequest): Promise<void> {
    const signIn: SignIn = {
        configuration,
        title: `Sign in to ${configuration.appName}`,
        leave: () => cancelButton(configuration, request),
        signedIn: (person) => askToContinue(signIn, request, person),
    };
    await begin(signIn);
}

export async function signInPage(configuration: Configuration): Promise<void> {
    const request = readSignInRequest(new URLSearchParams(location.search), configuration.clientId);
    if (!request) return; // the server has not let such an address pass
    rememberStart();
    await start(configuration, request);
}
