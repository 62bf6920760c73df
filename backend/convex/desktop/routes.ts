// SPDX-License-Identifier: MIT
// The pages a person signs in with in the browser, on behalf of the app on this computer or of another device.
import type { HttpRouter } from 'convex/server';
import { httpAction, type ActionCtx } from '../_generated/server';
import { DESKTOP_CLIENT_ID } from '../auth_options';
import { environment } from '../lib/environment';
import { signInMethods, signInProviders } from '../lib/methods';
import { secureUserJson, secured, withoutStore } from '../lib/security';
import { deviceRequest } from './device_requests';
import { pageHeaders, pageResponse, type Page } from './document';
import { assets } from './generated_assets';
import { readLinkRequest } from './link_request';
import { failureOf, linkSentenceOf } from './sentences';
import { readSignInRequest } from './sign_in_request';

const siteHost = (): string => new URL(environment.siteUrl()).host;

/** What the script must know, and everybody may. */
const configuration = () => {
    const { emailPassword, emailCode, providers } = signInMethods();
    return {
        appName: environment.appName(),
        siteHost: siteHost(),
        clientId: DESKTOP_CLIENT_ID,
        methods: { emailPassword, emailCode, providers },
    };
};

/** The same page for every good request: it repeats nothing of the address, which only its script reads. */
function signInPage(request: Request): Page {
    const app = environment.appName();
    if (readSignInRequest(new URL(request.url).searchParams, DESKTOP_CLIENT_ID))
        return {
            title: `Sign in to ${app}`,
            subtitle: `${app} on this computer wants to sign in at ${siteHost()}`,
            script: 'sign-in',
            configuration: configuration(),
        };
    return deadEnd();
}

/** For an address the app does not make. */
function deadEnd(): Page {
    const app = environment.appName();
    return {
        title: 'This link does not work',
        subtitle: siteHost(),
        alert: `The address is not one that ${app} makes. Nothing was done. Close this page, go back to ${app} and start again.`,
        status: 400,
    };
}

/** Adds another way to sign in to an account. Like the sign-in page it repeats nothing of the address. */
function linkPage(request: Request): Page {
    if (!readLinkRequest(new URL(request.url).searchParams, signInProviders())) return deadEnd();
    return {
        title: 'Link another way to sign in',
        subtitle: `${environment.appName()} at ${siteHost()}`,
        script: 'link',
        configuration: configuration(),
    };
}

/** Where a provider sends the browser that was asked to link. */
const linkedPage = (): Page => ({
    title: 'One moment',
    subtitle: `${environment.appName()} at ${siteHost()}`,
    script: 'linked',
    configuration: configuration(),
});

const devicePage = (): Page => ({
    title: 'Sign in on another device',
    subtitle: `${environment.appName()} at ${siteHost()}`,
    script: 'device',
    configuration: configuration(),
});

/** Where a sign-in or a link ends that failed at a provider. */
function errorPage(request: Request): Page {
    const query = new URL(request.url).searchParams;
    const code = query.get('error') ?? '';
    if (query.get('of') === 'link')
        return {
            title: 'Nothing was linked',
            subtitle: siteHost(),
            alert: linkSentenceOf(code),
            script: 'error',
            configuration: { ...configuration(), ofLink: true },
        };
    const { sentence, repairedByCode } = failureOf(code, signInMethods().emailCode);
    return {
        title: repairedByCode ? 'Is this your address?' : 'You are not signed in',
        subtitle: siteHost(),
        alert: sentence,
        script: 'error',
        configuration: { ...configuration(), repairedByCode },
    };
}

/** Where a provider sends the browser: leads back to the page that started, whose address only the tab remembers. */
const returnPage = (): Page => ({
    title: 'You are signed in',
    subtitle: siteHost(),
    script: 'return',
    configuration: configuration(),
});

const asset = (name: keyof typeof assets, type: string) => async (): Promise<Response> =>
    new Response(assets[name], { headers: { 'Content-Type': `${type}; charset=utf-8`, ...pageHeaders } });

type Answering = (ctx: ActionCtx, request: Request) => Promise<Response>;

/** Adds every page, and what they load, to the site. */
export function mountDesktop(http: HttpRouter): void {
    const get = (path: string, answering: Answering) =>
        http.route({
            path,
            method: 'GET',
            handler: httpAction(secured(async (ctx, request) => withoutStore(await answering(ctx, request)))),
        });
    get('/desktop/methods', async () => secureUserJson(signInMethods()));
    get('/desktop/sign-in', async (_ctx, request) => pageResponse(signInPage(request)));
    get('/desktop/link', async (_ctx, request) => pageResponse(linkPage(request)));
    get('/desktop/linked', async () => pageResponse(linkedPage()));
    get('/desktop/return', async () => pageResponse(returnPage()));
    get('/desktop/error', async (_ctx, request) => pageResponse(errorPage(request)));
    get('/desktop/device', async () => pageResponse(devicePage()));
    get('/desktop/device/request', deviceRequest);
    get('/desktop/assets/pages.js', asset('pages.js', 'text/javascript'));
    get('/desktop/assets/pages.css', asset('pages.css', 'text/css'));
}
