import type { z } from 'zod'
import { paths, type RouteName } from './paths.ts'
import type { Route } from './route.ts'
import type { routes } from './routes.ts'

type Routes = typeof routes
type In<Schema> = Schema extends z.ZodType ? z.input<Schema> : never
type Out<Schema> = Schema extends z.ZodType ? z.output<Schema> : never
type Given<Spec, Key extends 'params' | 'query' | 'body'> = Spec extends {
  readonly [Name in Key]: infer Schema
}
  ? { readonly [Name in Key]: In<Schema> }
  : { readonly [Name in Key]?: never }

/** What a call of a route carries. */
export type Call<Name extends RouteName> = Given<Routes[Name], 'params'> &
  Partial<Given<Routes[Name], 'query'>> &
  Given<Routes[Name], 'body'> & { readonly signal?: AbortSignal }

/** What a route answers with. */
export type Answer<Name extends RouteName> = Routes[Name] extends { readonly answer: infer Schema }
  ? Out<Schema>
  : never

/** The method and the address of a call, path and query filled in. */
export function requestOf(
  name: RouteName,
  given: {
    readonly params?: Readonly<Record<string, string>>
    readonly query?: Readonly<Record<string, unknown>>
  } = {},
): { readonly method: Route['method']; readonly url: string } {
  const [method, path] = paths[name]
  const filled = path.replaceAll(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(given.params?.[key] ?? ''),
  )
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(given.query ?? {})) {
    if (value !== undefined) query.set(key, String(value))
  }
  return { method, url: query.size === 0 ? filled : `${filled}?${query}` }
}

export type { RouteName } from './paths.ts'
