// SPDX-License-Identifier: MIT
// Every way to sign in in this browser. None of them says anything about the app or the device that asks.
import type { Configuration, Provider } from './configuration.ts';
import { button, element, field, form, paragraph, show, trouble } from './elements.ts';
import { post, refusalSentence, whoIsHere, type Answer, type Person } from './server.ts';

export type SignIn = {
    configuration: Configuration;
    title: string;
    /** Under every screen: how to leave. */
    leave: () => Node[];
    signedIn: (person: Person) => void;
};

/** In the address: somebody else may have registered the e-mail address before, and a code is the way out. */
export const EMAIL_CODE_FRAGMENT = '#email-code';

/** Whoever is signed in in this browser goes on; everybody else signs in first. */
export async function begin(signIn: SignIn): Promise<void> {
    const proving = location.hash === EMAIL_CODE_FRAGMENT;
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
    const person = await whoIsHere();
    if (person) return signIn.signedIn(person);
    if (proving && signIn.configuration.methods.emailCode) askCode(signIn, '', { proving });
    else choose(signIn);
    if (person === undefined) trouble('The site does not answer. Check the connection, then load this page again.');
}

/** The session is the truth, not the answer of the call that made it. */
async function finish(signIn: SignIn): Promise<void> {
    const person = await whoIsHere();
    if (person) signIn.signedIn(person);
    else trouble('The sign-in did not last. Does this browser keep cookies?');
}

/** What follows a first factor: done, the second one, or a refusal. */
async function afterFirstFactor(signIn: SignIn, answer: Answer): Promise<void> {
    if (answer.status !== 200) return trouble(refusalSentence(answer));
    if (answer.body?.twoFactorRedirect === true) return secondFactor(signIn, 'totp');
    await finish(signIn);
}

async function throughProvider(provider: Provider): Promise<void> {
    const social = provider.kind === 'social';
    const answer = await post(social ? '/api/auth/sign-in/social' : '/api/auth/sign-in/oauth2', {
        [social ? 'provider' : 'providerId']: provider.id,
        callbackURL: `${location.origin}/desktop/return`,
        errorCallbackURL: `${location.origin}/desktop/error`,
        disableRedirect: true,
    });
    const url = answer.status === 200 ? String(answer.body?.url ?? '') : '';
    if (/^https?:\/\//.test(url)) location.assign(url);
    else trouble(refusalSentence(answer));
}

const emailField = (value: string) =>
    field('E-mail', { type: 'email', autocomplete: 'username', spellcheck: 'false', value });

const back = (signIn: SignIn, email = '') => button('Another way to sign in', 'link', () => choose(signIn, email));

/** The first screen: everything this site has. */
export function choose(signIn: SignIn, email = ''): void {
    const { emailPassword, emailCode, providers } = signIn.configuration.methods;
    const content: Node[] = providers.map((provider) =>
        button(`Continue with ${provider.name}`, 'plain', () => throughProvider(provider)),
    );
    if (content.length > 0 && (emailPassword || emailCode))
        content.push(element('div', { class: 'or', role: 'separator', 'aria-label': 'or' }, 'or'));
    const links: Node[] = [];
    if (emailPassword) {
        const address = emailField(email);
        const password = field('Password', { type: 'password', autocomplete: 'current-password' });
        content.push(
            form([address, password], 'Sign in', async () =>
                afterFirstFactor(
                    signIn,
                    await post('/api/auth/sign-in/email', {
                        email: address.input.value.trim(),
                        password: password.input.value,
                    }),
                ),
            ),
        );
        if (emailCode)
            links.push(button('Sign in with a code by e-mail', 'link', () => askCode(signIn, address.input.value)));
        links.push(button('Create an account', 'link', () => signUp(signIn, address.input.value)));
    } else if (emailCode) content.push(codeRequest(signIn, email));
    if (content.length === 0) content.push(paragraph('This site offers no way to sign in. Ask who runs it.'));
    show({ title: signIn.title, content: [...content, ...links, ...signIn.leave()] });
}

function codeRequest(signIn: SignIn, email: string): HTMLFormElement {
    const address = emailField(email);
    return form([address], 'E-mail me a code', async () => {
        const to = address.input.value.trim();
        const answer = await post('/api/auth/email-otp/send-verification-otp', { email: to, type: 'sign-in' });
        if (answer.status === 200) enterCode(signIn, to);
        else trouble(refusalSentence(answer));
    });
}

/** The screen that sends a code. `proving`: somebody else may have registered the address before. */
export function askCode(signIn: SignIn, email: string, { proving = false } = {}): void {
    show({
        title: proving ? 'Prove your address' : 'Sign in by e-mail',
        news: proving
            ? 'Prove the address by a code first. From then on the account is yours alone: a password that was set for it before your address was proved, and every device signed in with it, ends.'
            : 'We send you a code. An address that is new here gets an account.',
        content: [codeRequest(signIn, email), back(signIn, email), ...signIn.leave()],
    });
}

function enterCode(signIn: SignIn, email: string): void {
    const code = field('Code', {
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        pattern: '\\s*[0-9]{6}\\s*',
        title: 'The six digits of the e-mail',
    });
    const enter = form([code], 'Sign in', async () =>
        afterFirstFactor(signIn, await post('/api/auth/sign-in/email-otp', { email, otp: code.input.value.trim() })),
    );
    show({
        title: 'Type the code',
        news: `A code is on its way to ${email}. It works for five minutes.`,
        content: [
            enter,
            button('Send a new code', 'link', () => askCode(signIn, email)),
            back(signIn, email),
            ...signIn.leave(),
        ],
    });
}

function secondFactor(signIn: SignIn, kind: 'totp' | 'backup'): void {
    const totp = kind === 'totp';
    const code = totp
        ? field('Code of your authenticator app', {
              inputmode: 'numeric',
              autocomplete: 'one-time-code',
              pattern: '\\s*[0-9]{6}\\s*',
              title: 'The six digits the app shows now',
          })
        : field('Backup code', { autocomplete: 'off', spellcheck: 'false', autocapitalize: 'none' });
    const path = totp ? '/api/auth/two-factor/verify-totp' : '/api/auth/two-factor/verify-backup-code';
    const enter = form([code], 'Confirm', async () => {
        const answer = await post(path, { code: code.input.value.trim() });
        if (answer.status !== 200) return trouble(refusalSentence(answer));
        await finish(signIn);
    });
    const other = totp
        ? button('Use a backup code', 'link', () => secondFactor(signIn, 'backup'))
        : button('Use the authenticator app', 'link', () => secondFactor(signIn, 'totp'));
    show({
        title: 'One more step',
        news: 'This account is protected by a second factor.',
        content: [enter, other, button('Start again', 'link', () => choose(signIn)), ...signIn.leave()],
    });
}

function signUp(signIn: SignIn, email: string): void {
    const name = field('Name', { autocomplete: 'name', maxlength: '100' });
    const address = emailField(email);
    const password = field(
        'Password',
        { type: 'password', autocomplete: 'new-password', minlength: '8', maxlength: '128' },
        'At least 8 characters.',
    );
    const create = form([name, address, password], 'Create the account', async () => {
        const answer = await post('/api/auth/sign-up/email', {
            name: name.input.value.trim(),
            email: address.input.value.trim(),
            password: password.input.value,
        });
        if (answer.status !== 200) return trouble(refusalSentence(answer));
        await finish(signIn);
    });
    show({ title: 'Create an account', content: [create, back(signIn, email), ...signIn.leave()] });
}
