import type { z } from 'zod'
import { workRefusals } from '#domain/access'
import type { RefusalCode } from '#domain/outcome'
import { paths, type RouteName } from './paths.ts'

/** Who may call a route: anybody; whoever is signed in, is entitled to a province, holds an office, asked at every call. */
export type Access = 'public' | 'person' | 'analyst' | 'office'

/** One HTTP route. Everything a server, a client, the API page and the route tests need to know of it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly access: Access
  /** Hard to undo: the sign-in must be a fresh one. */
  readonly freshSignIn?: true
  readonly summary: { readonly th: string; readonly en: string }
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  /** Called by a program that is no browser: it has no origin to show, and proves itself by its path. */
  readonly caller?: 'machine'
  /** The media type of a body that is not JSON. */
  readonly bodyType?: 'application/octet-stream' | '*/*'
  readonly status: 200 | 201 | 302
  /** The schema of the answer, an allow-list of its fields; absent when the answer is not JSON. */
  readonly answer?: z.ZodType
  readonly answerType?: string
  readonly refusals: readonly RefusalCode[]
}

type Description = Omit<Route, 'method' | 'path' | 'access' | 'refusals' | 'status'> & {
  readonly status?: Route['status']
  readonly refusals?: readonly RefusalCode[]
}

/** What every route of an access may be refused for. */
const refusedFor = {
  public: ['foreign-origin', 'too-many-requests'],
  person: ['bad-request', 'foreign-origin', 'too-many-requests', 'sign-in-needed'],
  analyst: [
    'bad-request',
    'foreign-origin',
    'too-many-requests',
    'sign-in-needed',
    ...workRefusals,
    'unknown-province',
  ],
  office: ['bad-request', 'foreign-origin', 'too-many-requests', 'sign-in-needed', 'unknown-route'],
} as const satisfies Readonly<Record<Access, readonly RefusalCode[]>>

/** A route of the contract: its path, who may call it, and what every route of that access may be refused for. */
export function route<As extends Access, const Given extends Description>(
  name: RouteName,
  access: As,
  given: Given,
) {
  const [method, path] = paths[name]
  const { status = 200, refusals = [] } = given
  const again = given.freshSignIn === undefined ? [] : (['sign-in-again'] as const)
  const refused = [...refusedFor[access], ...again, ...refusals]
  return { ...given, method, path, access, status, refusals: refused }
}
