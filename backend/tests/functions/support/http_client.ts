// SPDX-License-Identifier: MIT
// One HTTP request with exactly the headers given. `fetch` would add fetch metadata, which changes what servers check.
import http from 'node:http';

export type Sending = {
    body?: unknown;
    headers?: Record<string, string>;
    token?: string;
    /** Which loopback address to send from: another address is another client to the limits. */
    from?: string;
};

export type Answer = {
    status: number;
    headers: http.IncomingHttpHeaders;
    cookies: string[];
    text: string;
    // what a server answers is looked at field by field
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    json: any;
};

const parsed = (text: string): unknown => {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
};

export async function send(method: string, url: URL, { body, headers = {}, token, from }: Sending): Promise<Answer> {
    const payload =
        body === undefined ? undefined : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    const all: Record<string, string> = {
        ...(payload ? { 'content-type': 'application/json', 'content-length': String(payload.length) } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
    };
    return await new Promise((resolve, reject) => {
        const request = http.request(
            url,
            { method, headers: all, agent: false, ...(from ? { localAddress: from } : {}) },
            (response) => {
                const chunks: Buffer[] = [];
                response.on('data', (chunk: Buffer) => chunks.push(chunk));
                response.on('end', () => {
                    const text = Buffer.concat(chunks).toString('utf8');
                    resolve({
                        status: response.statusCode ?? 0,
                        headers: response.headers,
                        cookies: response.headers['set-cookie'] ?? [],
                        text,
                        json: parsed(text),
                    });
                });
                response.on('error', reject);
            },
        );
        request.on('error', reject);
        request.end(payload);
    });
}

/** The value of a cookie the answer sets, as it stands. */
export function cookieOf(answer: Answer, name: string): string | undefined {
    const prefix = `better-auth.${name}=`;
    return answer.cookies
        .find((cookie) => cookie.startsWith(prefix))
        ?.slice(prefix.length)
        .split(';')[0];
}
