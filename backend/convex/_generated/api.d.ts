/* eslint-disable */
/**
 * Generated `api` utility.
 *
 * THIS CODE IS AUTOMATICALLY GENERATED.
 *
 * To regenerate, run `npx convex dev`.
 * @module
 */

import type * as account from "../account.js";
import type * as auth from "../auth.js";
import type * as auth_component from "../auth_component.js";
import type * as auth_options from "../auth_options.js";
import type * as auth_rules from "../auth_rules.js";
import type * as billing from "../billing.js";
import type * as crons from "../crons.js";
import type * as desktop_device_requests from "../desktop/device_requests.js";
import type * as desktop_document from "../desktop/document.js";
import type * as desktop_generated_assets from "../desktop/generated_assets.js";
import type * as desktop_link_request from "../desktop/link_request.js";
import type * as desktop_routes from "../desktop/routes.js";
import type * as desktop_sentences from "../desktop/sentences.js";
import type * as desktop_sign_in_request from "../desktop/sign_in_request.js";
import type * as http from "../http.js";
import type * as keys from "../keys.js";
import type * as lib_account from "../lib/account.js";
import type * as lib_activity from "../lib/activity.js";
import type * as lib_activity_kinds from "../lib/activity_kinds.js";
import type * as lib_billing from "../lib/billing.js";
import type * as lib_deletion from "../lib/deletion.js";
import type * as lib_environment from "../lib/environment.js";
import type * as lib_invitations from "../lib/invitations.js";
import type * as lib_members from "../lib/members.js";
import type * as lib_methods from "../lib/methods.js";
import type * as lib_pictures from "../lib/pictures.js";
import type * as lib_places from "../lib/places.js";
import type * as lib_refusal from "../lib/refusal.js";
import type * as lib_roles from "../lib/roles.js";
import type * as lib_security from "../lib/security.js";
import type * as lib_slug from "../lib/slug.js";
import type * as lib_viewer from "../lib/viewer.js";
import type * as lib_workspace from "../lib/workspace.js";
import type * as limits from "../limits.js";
import type * as organizations from "../organizations.js";
import type * as outbox from "../outbox.js";
import type * as pictures from "../pictures.js";
import type * as plugins_desktop_handoff from "../plugins/desktop_handoff.js";
import type * as plugins_device_origin from "../plugins/device_origin.js";
import type * as plugins_two_factor_for_codes from "../plugins/two_factor_for_codes.js";
import type * as seed from "../seed.js";
import type * as trigger_rules from "../trigger_rules.js";
import type * as triggers from "../triggers.js";

import type {
  ApiFromModules,
  FilterApi,
  FunctionReference,
} from "convex/server";

declare const fullApi: ApiFromModules<{
  account: typeof account;
  auth: typeof auth;
  auth_component: typeof auth_component;
  auth_options: typeof auth_options;
  auth_rules: typeof auth_rules;
  billing: typeof billing;
  crons: typeof crons;
  "desktop/device_requests": typeof desktop_device_requests;
  "desktop/document": typeof desktop_document;
  "desktop/generated_assets": typeof desktop_generated_assets;
  "desktop/link_request": typeof desktop_link_request;
  "desktop/routes": typeof desktop_routes;
  "desktop/sentences": typeof desktop_sentences;
  "desktop/sign_in_request": typeof desktop_sign_in_request;
  http: typeof http;
  keys: typeof keys;
  "lib/account": typeof lib_account;
  "lib/activity": typeof lib_activity;
  "lib/activity_kinds": typeof lib_activity_kinds;
  "lib/billing": typeof lib_billing;
  "lib/deletion": typeof lib_deletion;
  "lib/environment": typeof lib_environment;
  "lib/invitations": typeof lib_invitations;
  "lib/members": typeof lib_members;
  "lib/methods": typeof lib_methods;
  "lib/pictures": typeof lib_pictures;
  "lib/places": typeof lib_places;
  "lib/refusal": typeof lib_refusal;
  "lib/roles": typeof lib_roles;
  "lib/security": typeof lib_security;
  "lib/slug": typeof lib_slug;
  "lib/viewer": typeof lib_viewer;
  "lib/workspace": typeof lib_workspace;
  limits: typeof limits;
  organizations: typeof organizations;
  outbox: typeof outbox;
  pictures: typeof pictures;
  "plugins/desktop_handoff": typeof plugins_desktop_handoff;
  "plugins/device_origin": typeof plugins_device_origin;
  "plugins/two_factor_for_codes": typeof plugins_two_factor_for_codes;
  seed: typeof seed;
  trigger_rules: typeof trigger_rules;
  triggers: typeof triggers;
}>;

/**
 * A utility for referencing Convex functions in your app's public API.
 *
 * Usage:
 * ```js
 * const myFunctionReference = api.myModule.myFunction;
 * ```
 */
export declare const api: FilterApi<
  typeof fullApi,
  FunctionReference<any, "public">
>;

/**
 * A utility for referencing Convex functions in your app's internal API.
 *
 * Usage:
 * ```js
 * const myFunctionReference = internal.myModule.myFunction;
 * ```
 */
export declare const internal: FilterApi<
  typeof fullApi,
  FunctionReference<any, "internal">
>;

export declare const components: {
  betterAuth: {
    adapter: {
      create: FunctionReference<
        "mutation",
        "internal",
        {
          input:
            | {
                model: "user";
                data: {
                  name: string;
                  email: string;
                  emailVerified: boolean;
                  image?: null | string;
                  createdAt: number;
                  updatedAt: number;
                  twoFactorEnabled?: null | boolean;
                  userId?: null | string;
                };
              }
            | {
                model: "session";
                data: {
                  expiresAt: number;
                  token: string;
                  createdAt: number;
                  updatedAt: number;
                  ipAddress?: null | string;
                  userAgent?: null | string;
                  userId: string;
                  activeOrganizationId?: null | string;
                };
              }
            | {
                model: "account";
                data: {
                  accountId: string;
                  providerId: string;
                  userId: string;
                  accessToken?: null | string;
                  refreshToken?: null | string;
                  idToken?: null | string;
                  accessTokenExpiresAt?: null | number;
                  refreshTokenExpiresAt?: null | number;
                  scope?: null | string;
                  password?: null | string;
                  createdAt: number;
                  updatedAt: number;
                };
              }
            | {
                model: "verification";
                data: {
                  identifier: string;
                  value: string;
                  expiresAt: number;
                  createdAt: number;
                  updatedAt: number;
                };
              }
            | {
                model: "deviceCode";
                data: {
                  deviceCode: string;
                  userCode: string;
                  userId?: null | string;
                  expiresAt: number;
                  status: string;
                  lastPolledAt?: null | number;
                  pollingInterval?: null | number;
                  clientId?: null | string;
                  scope?: null | string;
                };
              }
            | {
                model: "organization";
                data: {
                  name: string;
                  slug: string;
                  logo?: null | string;
                  createdAt: number;
                  metadata?: null | string;
                };
              }
            | {
                model: "member";
                data: {
                  organizationId: string;
                  userId: string;
                  role: string;
                  createdAt: number;
                };
              }
            | {
                model: "invitation";
                data: {
                  organizationId: string;
                  email: string;
                  role?: null | string;
                  status: string;
                  expiresAt: number;
                  createdAt: number;
                  inviterId: string;
                };
              }
            | {
                model: "twoFactor";
                data: {
                  secret: string;
                  backupCodes: string;
                  userId: string;
                  verified?: null | boolean;
                  failedVerificationCount?: null | number;
                  lockedUntil?: null | number;
                };
              }
            | {
                model: "jwks";
                data: {
                  publicKey: string;
                  privateKey: string;
                  createdAt: number;
                  expiresAt?: null | number;
                };
              };
          select?: Array<string>;
          onCreateHandle?: string;
        },
        any
      >;
      deleteMany: FunctionReference<
        "mutation",
        "internal",
        {
          input:
            | {
                model: "user";
                where?: Array<{
                  field:
                    | "name"
                    | "email"
                    | "emailVerified"
                    | "image"
                    | "createdAt"
                    | "updatedAt"
                    | "twoFactorEnabled"
                    | "userId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "session";
                where?: Array<{
                  field:
                    | "expiresAt"
                    | "token"
                    | "createdAt"
                    | "updatedAt"
                    | "ipAddress"
                    | "userAgent"
                    | "userId"
                    | "activeOrganizationId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "account";
                where?: Array<{
                  field:
                    | "accountId"
                    | "providerId"
                    | "userId"
                    | "accessToken"
                    | "refreshToken"
                    | "idToken"
                    | "accessTokenExpiresAt"
                    | "refreshTokenExpiresAt"
                    | "scope"
                    | "password"
                    | "createdAt"
                    | "updatedAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "verification";
                where?: Array<{
                  field:
                    | "identifier"
                    | "value"
                    | "expiresAt"
                    | "createdAt"
                    | "updatedAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "deviceCode";
                where?: Array<{
                  field:
                    | "deviceCode"
                    | "userCode"
                    | "userId"
                    | "expiresAt"
                    | "status"
                    | "lastPolledAt"
                    | "pollingInterval"
                    | "clientId"
                    | "scope"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "organization";
                where?: Array<{
                  field:
                    "name" | "slug" | "logo" | "createdAt" | "metadata" | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "member";
                where?: Array<{
                  field:
                    "organizationId" | "userId" | "role" | "createdAt" | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "invitation";
                where?: Array<{
                  field:
                    | "organizationId"
                    | "email"
                    | "role"
                    | "status"
                    | "expiresAt"
                    | "createdAt"
                    | "inviterId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "twoFactor";
                where?: Array<{
                  field:
                    | "secret"
                    | "backupCodes"
                    | "userId"
                    | "verified"
                    | "failedVerificationCount"
                    | "lockedUntil"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "jwks";
                where?: Array<{
                  field:
                    | "publicKey"
                    | "privateKey"
                    | "createdAt"
                    | "expiresAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              };
          paginationOpts: {
            numItems: number;
            cursor: string | null;
            endCursor?: string | null;
            id?: number;
            maximumRowsRead?: number;
            maximumBytesRead?: number;
          };
          onDeleteHandle?: string;
        },
        any
      >;
      deleteOne: FunctionReference<
        "mutation",
        "internal",
        {
          input:
            | {
                model: "user";
                where?: Array<{
                  field:
                    | "name"
                    | "email"
                    | "emailVerified"
                    | "image"
                    | "createdAt"
                    | "updatedAt"
                    | "twoFactorEnabled"
                    | "userId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "session";
                where?: Array<{
                  field:
                    | "expiresAt"
                    | "token"
                    | "createdAt"
                    | "updatedAt"
                    | "ipAddress"
                    | "userAgent"
                    | "userId"
                    | "activeOrganizationId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "account";
                where?: Array<{
                  field:
                    | "accountId"
                    | "providerId"
                    | "userId"
                    | "accessToken"
                    | "refreshToken"
                    | "idToken"
                    | "accessTokenExpiresAt"
                    | "refreshTokenExpiresAt"
                    | "scope"
                    | "password"
                    | "createdAt"
                    | "updatedAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "verification";
                where?: Array<{
                  field:
                    | "identifier"
                    | "value"
                    | "expiresAt"
                    | "createdAt"
                    | "updatedAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "deviceCode";
                where?: Array<{
                  field:
                    | "deviceCode"
                    | "userCode"
                    | "userId"
                    | "expiresAt"
                    | "status"
                    | "lastPolledAt"
                    | "pollingInterval"
                    | "clientId"
                    | "scope"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "organization";
                where?: Array<{
                  field:
                    "name" | "slug" | "logo" | "createdAt" | "metadata" | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "member";
                where?: Array<{
                  field:
                    "organizationId" | "userId" | "role" | "createdAt" | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "invitation";
                where?: Array<{
                  field:
                    | "organizationId"
                    | "email"
                    | "role"
                    | "status"
                    | "expiresAt"
                    | "createdAt"
                    | "inviterId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "twoFactor";
                where?: Array<{
                  field:
                    | "secret"
                    | "backupCodes"
                    | "userId"
                    | "verified"
                    | "failedVerificationCount"
                    | "lockedUntil"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "jwks";
                where?: Array<{
                  field:
                    | "publicKey"
                    | "privateKey"
                    | "createdAt"
                    | "expiresAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              };
          onDeleteHandle?: string;
        },
        any
      >;
      findMany: FunctionReference<
        "query",
        "internal",
        {
          model:
            | "user"
            | "session"
            | "account"
            | "verification"
            | "deviceCode"
            | "organization"
            | "member"
            | "invitation"
            | "twoFactor"
            | "jwks";
          where?: Array<{
            field: string;
            operator?:
              | "lt"
              | "lte"
              | "gt"
              | "gte"
              | "eq"
              | "in"
              | "not_in"
              | "ne"
              | "contains"
              | "starts_with"
              | "ends_with";
            value:
              string | number | boolean | Array<string> | Array<number> | null;
            connector?: "AND" | "OR";
            mode?: "sensitive" | "insensitive";
          }>;
          select?: Array<string>;
          limit?: number;
          sortBy?: { direction: "asc" | "desc"; field: string };
          offset?: number;
          join?: any;
          paginationOpts: {
            numItems: number;
            cursor: string | null;
            endCursor?: string | null;
            id?: number;
            maximumRowsRead?: number;
            maximumBytesRead?: number;
          };
        },
        any
      >;
      findOne: FunctionReference<
        "query",
        "internal",
        {
          model:
            | "user"
            | "session"
            | "account"
            | "verification"
            | "deviceCode"
            | "organization"
            | "member"
            | "invitation"
            | "twoFactor"
            | "jwks";
          where?: Array<{
            field: string;
            operator?:
              | "lt"
              | "lte"
              | "gt"
              | "gte"
              | "eq"
              | "in"
              | "not_in"
              | "ne"
              | "contains"
              | "starts_with"
              | "ends_with";
            value:
              string | number | boolean | Array<string> | Array<number> | null;
            connector?: "AND" | "OR";
            mode?: "sensitive" | "insensitive";
          }>;
          select?: Array<string>;
          join?: any;
        },
        any
      >;
      updateMany: FunctionReference<
        "mutation",
        "internal",
        {
          input:
            | {
                model: "user";
                update: {
                  name?: string;
                  email?: string;
                  emailVerified?: boolean;
                  image?: null | string;
                  createdAt?: number;
                  updatedAt?: number;
                  twoFactorEnabled?: null | boolean;
                  userId?: null | string;
                };
                where?: Array<{
                  field:
                    | "name"
                    | "email"
                    | "emailVerified"
                    | "image"
                    | "createdAt"
                    | "updatedAt"
                    | "twoFactorEnabled"
                    | "userId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "session";
                update: {
                  expiresAt?: number;
                  token?: string;
                  createdAt?: number;
                  updatedAt?: number;
                  ipAddress?: null | string;
                  userAgent?: null | string;
                  userId?: string;
                  activeOrganizationId?: null | string;
                };
                where?: Array<{
                  field:
                    | "expiresAt"
                    | "token"
                    | "createdAt"
                    | "updatedAt"
                    | "ipAddress"
                    | "userAgent"
                    | "userId"
                    | "activeOrganizationId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "account";
                update: {
                  accountId?: string;
                  providerId?: string;
                  userId?: string;
                  accessToken?: null | string;
                  refreshToken?: null | string;
                  idToken?: null | string;
                  accessTokenExpiresAt?: null | number;
                  refreshTokenExpiresAt?: null | number;
                  scope?: null | string;
                  password?: null | string;
                  createdAt?: number;
                  updatedAt?: number;
                };
                where?: Array<{
                  field:
                    | "accountId"
                    | "providerId"
                    | "userId"
                    | "accessToken"
                    | "refreshToken"
                    | "idToken"
                    | "accessTokenExpiresAt"
                    | "refreshTokenExpiresAt"
                    | "scope"
                    | "password"
                    | "createdAt"
                    | "updatedAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "verification";
                update: {
                  identifier?: string;
                  value?: string;
                  expiresAt?: number;
                  createdAt?: number;
                  updatedAt?: number;
                };
                where?: Array<{
                  field:
                    | "identifier"
                    | "value"
                    | "expiresAt"
                    | "createdAt"
                    | "updatedAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "deviceCode";
                update: {
                  deviceCode?: string;
                  userCode?: string;
                  userId?: null | string;
                  expiresAt?: number;
                  status?: string;
                  lastPolledAt?: null | number;
                  pollingInterval?: null | number;
                  clientId?: null | string;
                  scope?: null | string;
                };
                where?: Array<{
                  field:
                    | "deviceCode"
                    | "userCode"
                    | "userId"
                    | "expiresAt"
                    | "status"
                    | "lastPolledAt"
                    | "pollingInterval"
                    | "clientId"
                    | "scope"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "organization";
                update: {
                  name?: string;
                  slug?: string;
                  logo?: null | string;
                  createdAt?: number;
                  metadata?: null | string;
                };
                where?: Array<{
                  field:
                    "name" | "slug" | "logo" | "createdAt" | "metadata" | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "member";
                update: {
                  organizationId?: string;
                  userId?: string;
                  role?: string;
                  createdAt?: number;
                };
                where?: Array<{
                  field:
                    "organizationId" | "userId" | "role" | "createdAt" | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "invitation";
                update: {
                  organizationId?: string;
                  email?: string;
                  role?: null | string;
                  status?: string;
                  expiresAt?: number;
                  createdAt?: number;
                  inviterId?: string;
                };
                where?: Array<{
                  field:
                    | "organizationId"
                    | "email"
                    | "role"
                    | "status"
                    | "expiresAt"
                    | "createdAt"
                    | "inviterId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "twoFactor";
                update: {
                  secret?: string;
                  backupCodes?: string;
                  userId?: string;
                  verified?: null | boolean;
                  failedVerificationCount?: null | number;
                  lockedUntil?: null | number;
                };
                where?: Array<{
                  field:
                    | "secret"
                    | "backupCodes"
                    | "userId"
                    | "verified"
                    | "failedVerificationCount"
                    | "lockedUntil"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "jwks";
                update: {
                  publicKey?: string;
                  privateKey?: string;
                  createdAt?: number;
                  expiresAt?: null | number;
                };
                where?: Array<{
                  field:
                    | "publicKey"
                    | "privateKey"
                    | "createdAt"
                    | "expiresAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              };
          paginationOpts: {
            numItems: number;
            cursor: string | null;
            endCursor?: string | null;
            id?: number;
            maximumRowsRead?: number;
            maximumBytesRead?: number;
          };
          onUpdateHandle?: string;
        },
        any
      >;
      updateOne: FunctionReference<
        "mutation",
        "internal",
        {
          input:
            | {
                model: "user";
                update: {
                  name?: string;
                  email?: string;
                  emailVerified?: boolean;
                  image?: null | string;
                  createdAt?: number;
                  updatedAt?: number;
                  twoFactorEnabled?: null | boolean;
                  userId?: null | string;
                };
                where?: Array<{
                  field:
                    | "name"
                    | "email"
                    | "emailVerified"
                    | "image"
                    | "createdAt"
                    | "updatedAt"
                    | "twoFactorEnabled"
                    | "userId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "session";
                update: {
                  expiresAt?: number;
                  token?: string;
                  createdAt?: number;
                  updatedAt?: number;
                  ipAddress?: null | string;
                  userAgent?: null | string;
                  userId?: string;
                  activeOrganizationId?: null | string;
                };
                where?: Array<{
                  field:
                    | "expiresAt"
                    | "token"
                    | "createdAt"
                    | "updatedAt"
                    | "ipAddress"
                    | "userAgent"
                    | "userId"
                    | "activeOrganizationId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "account";
                update: {
                  accountId?: string;
                  providerId?: string;
                  userId?: string;
                  accessToken?: null | string;
                  refreshToken?: null | string;
                  idToken?: null | string;
                  accessTokenExpiresAt?: null | number;
                  refreshTokenExpiresAt?: null | number;
                  scope?: null | string;
                  password?: null | string;
                  createdAt?: number;
                  updatedAt?: number;
                };
                where?: Array<{
                  field:
                    | "accountId"
                    | "providerId"
                    | "userId"
                    | "accessToken"
                    | "refreshToken"
                    | "idToken"
                    | "accessTokenExpiresAt"
                    | "refreshTokenExpiresAt"
                    | "scope"
                    | "password"
                    | "createdAt"
                    | "updatedAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "verification";
                update: {
                  identifier?: string;
                  value?: string;
                  expiresAt?: number;
                  createdAt?: number;
                  updatedAt?: number;
                };
                where?: Array<{
                  field:
                    | "identifier"
                    | "value"
                    | "expiresAt"
                    | "createdAt"
                    | "updatedAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "deviceCode";
                update: {
                  deviceCode?: string;
                  userCode?: string;
                  userId?: null | string;
                  expiresAt?: number;
                  status?: string;
                  lastPolledAt?: null | number;
                  pollingInterval?: null | number;
                  clientId?: null | string;
                  scope?: null | string;
                };
                where?: Array<{
                  field:
                    | "deviceCode"
                    | "userCode"
                    | "userId"
                    | "expiresAt"
                    | "status"
                    | "lastPolledAt"
                    | "pollingInterval"
                    | "clientId"
                    | "scope"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "organization";
                update: {
                  name?: string;
                  slug?: string;
                  logo?: null | string;
                  createdAt?: number;
                  metadata?: null | string;
                };
                where?: Array<{
                  field:
                    "name" | "slug" | "logo" | "createdAt" | "metadata" | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "member";
                update: {
                  organizationId?: string;
                  userId?: string;
                  role?: string;
                  createdAt?: number;
                };
                where?: Array<{
                  field:
                    "organizationId" | "userId" | "role" | "createdAt" | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "invitation";
                update: {
                  organizationId?: string;
                  email?: string;
                  role?: null | string;
                  status?: string;
                  expiresAt?: number;
                  createdAt?: number;
                  inviterId?: string;
                };
                where?: Array<{
                  field:
                    | "organizationId"
                    | "email"
                    | "role"
                    | "status"
                    | "expiresAt"
                    | "createdAt"
                    | "inviterId"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "twoFactor";
                update: {
                  secret?: string;
                  backupCodes?: string;
                  userId?: string;
                  verified?: null | boolean;
                  failedVerificationCount?: null | number;
                  lockedUntil?: null | number;
                };
                where?: Array<{
                  field:
                    | "secret"
                    | "backupCodes"
                    | "userId"
                    | "verified"
                    | "failedVerificationCount"
                    | "lockedUntil"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              }
            | {
                model: "jwks";
                update: {
                  publicKey?: string;
                  privateKey?: string;
                  createdAt?: number;
                  expiresAt?: null | number;
                };
                where?: Array<{
                  field:
                    | "publicKey"
                    | "privateKey"
                    | "createdAt"
                    | "expiresAt"
                    | "_id";
                  operator?:
                    | "lt"
                    | "lte"
                    | "gt"
                    | "gte"
                    | "eq"
                    | "in"
                    | "not_in"
                    | "ne"
                    | "contains"
                    | "starts_with"
                    | "ends_with";
                  value:
                    | string
                    | number
                    | boolean
                    | Array<string>
                    | Array<number>
                    | null;
                  connector?: "AND" | "OR";
                  mode?: "sensitive" | "insensitive";
                }>;
              };
          onUpdateHandle?: string;
        },
        any
      >;
    };
    invitations: {
      create: FunctionReference<
        "mutation",
        "internal",
        {
          organizationId: string;
          email: string;
          role: string;
          inviterId: string;
          expiresAt: number;
        },
        string
      >;
      expire: FunctionReference<
        "mutation",
        "internal",
        { invitationId: string; ms: number },
        null
      >;
      get: FunctionReference<
        "query",
        "internal",
        { invitationId: string },
        null | {
          id: string;
          organizationId: string;
          organizationName: string;
          email: string;
          role: string;
          status: string;
          inviterName: string;
          createdAt: number;
          expiresAt: number;
        }
      >;
      ofEmail: FunctionReference<
        "query",
        "internal",
        { email: string },
        Array<{
          id: string;
          organizationId: string;
          organizationName: string;
          email: string;
          role: string;
          status: string;
          inviterName: string;
          createdAt: number;
          expiresAt: number;
        }>
      >;
      ofOrganization: FunctionReference<
        "query",
        "internal",
        { organizationId: string },
        Array<{
          id: string;
          organizationId: string;
          organizationName: string;
          email: string;
          role: string;
          status: string;
          inviterName: string;
          createdAt: number;
          expiresAt: number;
        }>
      >;
      removeSome: FunctionReference<
        "mutation",
        "internal",
        { organizationId: string; count: number },
        boolean
      >;
      settle: FunctionReference<
        "mutation",
        "internal",
        { invitationId: string; status: "accepted" | "rejected" | "canceled" },
        null
      >;
    };
    members: {
      add: FunctionReference<
        "mutation",
        "internal",
        { organizationId: string; userId: string; role: string },
        null
      >;
      byEmail: FunctionReference<
        "query",
        "internal",
        { organizationId: string; email: string },
        null | { userId: string; isMember: boolean }
      >;
      hasOtherOwner: FunctionReference<
        "query",
        "internal",
        { organizationId: string; userId: string },
        boolean
      >;
      hasOthers: FunctionReference<
        "query",
        "internal",
        { organizationId: string; userId: string },
        boolean
      >;
      page: FunctionReference<
        "query",
        "internal",
        { organizationId: string; position: null | number; count: number },
        Array<{
          memberId: string;
          userId: string;
          name: string;
          email: string;
          image: null | string;
          role: string;
          joinedAt: number;
          position: number;
        }>
      >;
      remove: FunctionReference<
        "mutation",
        "internal",
        { memberId: string },
        null
      >;
      removeSome: FunctionReference<
        "mutation",
        "internal",
        { organizationId: string; count: number },
        Array<string>
      >;
      setRole: FunctionReference<
        "mutation",
        "internal",
        { memberId: string; role: string },
        null
      >;
    };
    organizations: {
      create: FunctionReference<
        "mutation",
        "internal",
        { name: string; slug: string; ownerUserId: string },
        null | string
      >;
      ensureMember: FunctionReference<
        "mutation",
        "internal",
        { name: string; slug: string; userId: string; role: string },
        string
      >;
      membership: FunctionReference<
        "query",
        "internal",
        { userId: string; organizationId: string },
        null | {
          memberId: string;
          organizationId: string;
          name: string;
          slug: string;
          logo: null | string;
          role: string;
          createdAt: number;
          memberSince: number;
        }
      >;
      memberships: FunctionReference<
        "query",
        "internal",
        { userId: string },
        Array<{
          memberId: string;
          organizationId: string;
          name: string;
          slug: string;
          logo: null | string;
          role: string;
          createdAt: number;
          memberSince: number;
        }>
      >;
      remove: FunctionReference<
        "mutation",
        "internal",
        { organizationId: string },
        null
      >;
      update: FunctionReference<
        "mutation",
        "internal",
        {
          organizationId: string;
          name?: string;
          slug?: string;
          logo?: null | string;
        },
        boolean
      >;
    };
    people: {
      account: FunctionReference<
        "query",
        "internal",
        { userId: string },
        {
          hasPassword: boolean;
          hasTwoFactor: boolean;
          methods: Array<{ id: string; provider: string; createdAt: number }>;
        }
      >;
      crowd: FunctionReference<
        "mutation",
        "internal",
        { organizationId: string; first: number; count: number },
        null
      >;
      ensureVerified: FunctionReference<
        "mutation",
        "internal",
        { email: string; name: string; passwordHash: string },
        { userId: string; name: string; image: null | string }
      >;
      remove: FunctionReference<
        "mutation",
        "internal",
        { userId: string },
        null
      >;
      rename: FunctionReference<
        "mutation",
        "internal",
        { userId: string; name: string },
        null
      >;
      setImage: FunctionReference<
        "mutation",
        "internal",
        { userId: string; image: null | string },
        null
      >;
      unlink: FunctionReference<
        "mutation",
        "internal",
        { userId: string; id: string },
        "done" | "last" | "missing"
      >;
    };
    sessions: {
      age: FunctionReference<
        "mutation",
        "internal",
        { email: string; ms: number },
        null
      >;
      list: FunctionReference<
        "query",
        "internal",
        { userId: string; now: number },
        Array<{
          id: string;
          userAgent: null | string;
          ipAddress: null | string;
          createdAt: number;
          expiresAt: number;
        }>
      >;
      revoke: FunctionReference<
        "mutation",
        "internal",
        { userId: string; sessionId: string },
        boolean
      >;
      setActiveOrganization: FunctionReference<
        "mutation",
        "internal",
        { userId: string; organizationId: null | string },
        null
      >;
    };
  };
};
