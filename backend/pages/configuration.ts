// SPDX-License-Identifier: MIT
// What the server tells the page about itself.

export type Provider = { id: string; name: string; kind: 'social' | 'oauth2' };

export type Configuration = {
    appName: string;
    siteHost: string;
    clientId: string;
    methods: { emailPassword: boolean; emailCode: boolean; providers: Provider[] };
    /** On the error page: a code by e-mail is the way out. */
    repairedByCode?: boolean;
    /** On the error page: a provider was to be linked, and nobody was to be signed in. */
    ofLink?: boolean;
};

export const readConfiguration = (): Configuration =>
    JSON.parse(document.body.dataset.configuration ?? '{}') as Configuration;
