// SPDX-License-Identifier: MIT
// A small browser without pictures: follows redirects, keeps cookies, sends forms. It stops where the test says.

export interface Page {
    url: string;
    /** 0: the end of the walk, which was not asked for. */
    status: number;
    text: string;
}

export class WalkingBrowser {
    readonly #isTheEnd: (url: URL) => boolean;
    readonly #jars = new Map<string, Map<string, string>>();

    constructor(isTheEnd: (url: URL) => boolean) {
        this.#isTheEnd = isTheEnd;
    }

    async go(url: string, init: RequestInit = {}): Promise<Page> {
        for (let hop = 0; hop < 15; hop++) {
            const jar = this.#jar(url);
            const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
            const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
            this.keep(url, response);
            const location = response.headers.get('location');
            if (location === null) return { url, status: response.status, text: await response.text() };
            await response.arrayBuffer();
            const next = new URL(location, url).href;
            if (this.#isTheEnd(new URL(next))) return { url: next, status: 0, text: '' };
            [url, init] = [next, {}];
        }
        throw new Error('too many redirects');
    }

    keep(url: string, response: Response): void {
        for (const line of response.headers.getSetCookie()) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
            this.#jar(url).set(name!, value!);
        }
    }

    async submit(page: Page, fields: Record<string, string>): Promise<Page> {
        const action = /<form method="post" action="([^"]+)"/.exec(page.text)![1]!;
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const body = new URLSearchParams(fields).toString();
        return await this.go(new URL(action, page.url).href, { method: 'POST', headers, body });
    }

    #jar(url: string): Map<string, string> {
        const { host: name } = new URL(url);
        if (!this.#jars.has(name)) this.#jars.set(name, new Map());
        return this.#jars.get(name)!;
    }
}
