// SPDX-License-Identifier: MIT
// A stand-in for Google, GitHub and the rest: a certified OpenID provider that believes every e-mail address.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { readBody } from '../server/http_messages.ts';
import { signInPage } from './sign_in_page.ts';

export const DEV_CLIENT = { id: 'latchkey-dev', secret: 'latchkey-dev-secret' };
export const GOOGLE_CLIENT = { id: 'latchkey-dev-google', secret: 'latchkey-dev-google-secret' };
const SCOPES = 'openid email profile';
const FORM_LIMIT = 64 * 1024;

function claimsOf(email: string) {
    const name = email
        .split('@')[0]!
        .split(/[._+-]+/)
        .filter((word) => word !== '')
        .map((word) => word[0]!.toUpperCase() + word.slice(1))
        .join(' ');
    return { sub: email, email, email_verified: true, name, preferred_username: email.split('@')[0] };
}

function configuration(siteUrl: string, cookieKey: string): Configuration {
    const client = { grant_types: ['authorization_code', 'refresh_token'], response_types: ['code' as const] };
    return {
        clients: [
            {
                ...client,
                client_id: DEV_CLIENT.id,
                client_secret: DEV_CLIENT.secret,
                redirect_uris: [`${siteUrl}/api/auth/oauth2/callback/dev-idp`],
            },
            {
                ...client,
                client_id: GOOGLE_CLIENT.id,
                client_secret: GOOGLE_CLIENT.secret,
                redirect_uris: [`${siteUrl}/api/auth/callback/google`],
                token_endpoint_auth_method: 'client_secret_post',
            },
        ],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
        conformIdTokenClaims: false,
        pkce: { required: () => false },
        cookies: { keys: [cookieKey] },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
        findAccount: async (_context, id) => ({ accountId: id, claims: async () => claimsOf(id) }),
        loadExistingGrant: async (context: KoaContextWithOIDC) => {
            // the app is the user's own: consent is implied
            const { client: known, session, provider } = context.oidc;
            const grant = new provider.Grant({ clientId: known!.clientId, accountId: session!.accountId! });
            grant.addOIDCScope(SCOPES);
            await grant.save();
            return grant;
        },
    };
}

export class IdentityProvider {
    readonly #provider: Provider;
    readonly handler: RequestListener;

    constructor(issuer: string, siteUrl: string, cookieKey: string) {
        this.#provider = new Provider(issuer, configuration(siteUrl, cookieKey));
        const protocol = this.#provider.callback();
        this.handler = (request, response) => {
            if (!/^\/interaction\/[\w-]+$/.test(request.url ?? '')) return void protocol(request, response);
            this.#interact(request, response).catch((error: unknown) => {
                response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
            });
        };
    }

    async #interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const { uid, params } = await this.#provider.interactionDetails(request, response);
        if (request.method !== 'POST') {
            const page = signInPage(uid, typeof params.login_hint === 'string' ? params.login_hint : '');
            response
                .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
                .end(page);
            return;
        }
        const form = new URLSearchParams((await readBody(request, FORM_LIMIT)).toString('utf8'));
        const email = form.get('login')?.trim().toLowerCase() ?? '';
        const result = form.has('cancel')
            ? { error: 'access_denied', error_description: 'The person cancelled the sign-in' }
            : { login: { accountId: email } };
        if (!form.has('cancel') && !/^[^@\s]+@[^@\s]+$/.test(email)) throw new Error('That is not an e-mail address');
        await this.#provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
}
