// SPDX-License-Identifier: MIT
// Links another way to sign in to an account. It begins here, in the browser, because the provider comes back to the browser that
// asked; the app sees the outcome in its own live data.
import { readLinkRequest, type LinkRequest } from '../convex/desktop/link_request.ts';
import type { Configuration, Provider } from './configuration.ts';
import { button, careful, element, paragraph, show, trouble } from './elements.ts';
import { begin, choose, type SignIn } from './methods.ts';
import { get, nameOf, post, refusalSentence, whoIsHere, type Person } from './server.ts';
import { rememberStart, startOf } from './started.ts';

const NO_ANSWER = 'The site does not answer. Check the connection, then load this page again.';

type Linking = { signIn: SignIn; request: LinkRequest<Provider> };

/** True when that way is linked already; undefined when the site does not say. */
async function isLinked(provider: Provider): Promise<boolean | undefined> {
    const answer = await get('/api/auth/list-accounts');
    if (answer.status !== 200 || !Array.isArray(answer.body)) return undefined;
    return (answer.body as { providerId?: unknown }[]).some(({ providerId }) => providerId === provider.id);
}

function done(configuration: Configuration, title: string, sentence: string): void {
    show({ title, content: [paragraph(`${sentence} Go back to ${configuration.appName}; you may close this tab.`)] });
}

const useAnother = (signIn: SignIn, label: string, kind: 'primary' | 'plain'): Node =>
    button(label, kind, async () => {
        const answer = await post('/api/auth/sign-out');
        if (answer.status === 200) choose(signIn);
        else trouble(refusalSentence(answer));
    });

function sayWrongPerson({ signIn }: Linking, person: Person): void {
    show({
        title: 'This is another account',
        content: [
            paragraph(
                `You are signed in in this browser as ${nameOf(person)} (${person.email}), but ${signIn.configuration.appName} asked for somebody else. Nothing was linked.`,
            ),
            useAnother(signIn, 'Sign in as the right person', 'primary'),
            ...signIn.leave(),
        ],
    });
}

/** The press: for the person shown, and nobody who took her place in another tab since. */
async function goToProvider(linking: Linking): Promise<void> {
    const { provider, userId } = linking.request;
    const here = await whoIsHere();
    if (here === undefined) return trouble('The site does not answer. Check the connection, then try again.');
    if (here?.id !== userId) return here ? sayWrongPerson(linking, here) : choose(linking.signIn);
    rememberStart({ linking: true });
    const answer = await post('/api/auth/link-social', {
        provider: provider.id,
        callbackURL: `${location.origin}/desktop/linked`,
        errorCallbackURL: `${location.origin}/desktop/error?of=link`,
        disableRedirect: true,
    });
    const url = answer.status === 200 ? String(answer.body?.url ?? '') : '';
    if (/^https?:\/\//.test(url)) location.assign(url);
    else trouble(refusalSentence(answer));
}

async function askToLink(linking: Linking, person: Person): Promise<void> {
    const { signIn, request } = linking;
    const { name } = request.provider;
    if (person.id !== request.userId) return sayWrongPerson(linking, person);
    if (await isLinked(request.provider))
        return done(
            signIn.configuration,
            `${name} is linked already`,
            `${nameOf(person)} can sign in with ${name} here.`,
        );
    const who = [element('strong', {}, nameOf(person))];
    if (person.name.trim()) who.push(element('strong', { class: 'address' }, person.email));
    show({
        title: `Link ${name}?`,
        content: [
            element('div', { class: 'who' }, ...who),
            paragraph(`From then on ${name} signs you in here as well. It has to know you by the same e-mail address.`),
            careful(`Link ${name} to ${person.email}`, async () => await goToProvider(linking)),
            ...signIn.leave(),
        ],
    });
}

export async function linkPage(configuration: Configuration): Promise<void> {
    const request = readLinkRequest(new URLSearchParams(location.search), configuration.methods.providers);
    if (!request) return; // the server has not let such an address pass
    rememberStart();
    const { appName } = configuration;
    const signIn: SignIn = {
        configuration,
        title: 'Sign in first',
        leave: () => [
            paragraph(
                `If you did not just start this in ${appName}, close this page: then nothing changes.`,
                'quiet small',
            ),
        ],
        signedIn: (person) => void askToLink({ signIn, request }, person),
    };
    await begin(signIn);
}

/** Where the provider sends the browser. What is said is what the account says, not what the address says. */
export async function linkedPage(configuration: Configuration): Promise<void> {
    const start = startOf(configuration.clientId, configuration.methods.providers);
    const person = await whoIsHere();
    if (person === undefined) return trouble(NO_ANSWER);
    const link = start?.link;
    const isLinkedNow = link && person?.id === link.userId ? await isLinked(link.provider) : false;
    if (isLinkedNow === undefined) return trouble(NO_ANSWER);
    if (!link || !person || !isLinkedNow)
        return done(configuration, 'Nothing was linked', 'This page does not know of anything that was linked.');
    const { name } = link.provider;
    done(configuration, `${name} is linked`, `${nameOf(person)} can sign in with ${name} from now on.`);
}
