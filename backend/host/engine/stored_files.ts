// SPDX-License-Identifier: MIT
// Files that functions stored: their addresses on the deployment URL and their bytes. Upload addresses are good
// for one upload within an hour.
import { randomUUID } from 'node:crypto';
import type { Database } from './convex_test_state.ts';
import type { FileAddresses } from './syscalls.ts';

const UPLOAD_LIFETIME_MS = 3_600_000;

export class StoredFiles implements FileAddresses {
    readonly #databases: ReadonlyMap<string, Database>;
    readonly #cloudUrl: string;
    readonly #uploads = new Map<string, { component: string; until: number }>();

    constructor(databases: ReadonlyMap<string, Database>, cloudUrl: string) {
        this.#databases = databases;
        this.#cloudUrl = cloudUrl;
    }

    async urlOf(component: string, storageId: string): Promise<string> {
        const place = encodeURIComponent(component);
        const query = place === '' ? '' : `?component=${place}`;
        return `${this.#cloudUrl}/api/storage/${encodeURIComponent(storageId)}${query}`;
    }

    uploadUrl(component: string): string {
        const token = randomUUID();
        this.#uploads.set(token, { component, until: Date.now() + UPLOAD_LIFETIME_MS });
        return `${this.#cloudUrl}/api/storage/upload?token=${token}`;
    }

    /** The component an upload is for; undefined when the token is unknown, used or too old. */
    redeem(token: string): string | undefined {
        const upload = this.#uploads.get(token);
        this.#uploads.delete(token);
        return upload !== undefined && upload.until > Date.now() ? upload.component : undefined;
    }

    read(component: string, storageId: string): Blob | undefined {
        const database = this.#databases.get(component);
        return database?._documents[storageId] === undefined ? undefined : database._storage[storageId];
    }
}
