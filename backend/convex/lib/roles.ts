// SPDX-License-Identifier: MIT
// Who may do what in an organisation. The one table that functions and hooks ask; clients are told the outcome.

export const ROLES = ['owner', 'admin', 'member'] as const;
export type Role = (typeof ROLES)[number];

export const OPERATIONS = [
    'read',
    'update',
    'delete',
    'leave',
    'invite',
    'inviteOwner',
    'seeInvitations',
    'cancelInvitation',
    'changeRole',
    'changeOwner',
    'removeMember',
    'removeOwner',
] as const;
export type Operation = (typeof OPERATIONS)[number];

const everybody: readonly Role[] = ROLES;
const managers: readonly Role[] = ['owner', 'admin'];
const owners: readonly Role[] = ['owner'];

export const allowed: Record<Operation, readonly Role[]> = {
    read: everybody,
    update: managers,
    delete: owners,
    leave: everybody,
    invite: managers,
    inviteOwner: owners,
    seeInvitations: managers,
    cancelInvitation: managers,
    changeRole: managers,
    /** To make somebody an owner, or an owner something else. */
    changeOwner: owners,
    removeMember: managers,
    removeOwner: owners,
};

/** A personal workspace is its owner's alone: it can be renamed, and nothing else. */
const personal: readonly Operation[] = ['read', 'update'];

/** Better Auth keeps several roles in one string. */
export const rolesIn = (role: string): string[] => role.split(',').map((one) => one.trim());

/** The strongest of them, for clients that show one. */
export const strongest = (role: string): Role => ROLES.find((one) => rolesIn(role).includes(one)) ?? 'member';

export const isOwner = (role: string): boolean => rolesIn(role).includes('owner');

export const may = (place: { role: string; isPersonal: boolean }, operation: Operation): boolean =>
    (!place.isPersonal || personal.includes(operation)) &&
    rolesIn(place.role).some((role) => (allowed[operation] as readonly string[]).includes(role));

export const permissionsOf = (place: { role: string; isPersonal: boolean }): Operation[] =>
    OPERATIONS.filter((operation) => may(place, operation));
