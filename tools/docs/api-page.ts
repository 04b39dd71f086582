import { z } from 'zod'
import { type Route, routes } from '#contract'
import { code, page, table } from './markdown.ts'

/** The part of JSON Schema that the contract uses. */
interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly items?: Schema
  readonly format?: string
  readonly pattern?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** Every HTTP route and every schema, from the contract. */
export function apiPage(): string {
  const all: readonly Route[] = Object.values(routes)
  return page('HTTP API', [
    'The server listens on 127.0.0.1, at one or two sites. `person` routes want a session, `analyst` routes also an entitlement that holds at that moment; both come from the sign-in with ThaiD, in a cookie. Whatever changes something must carry the Origin of the site. The server shows this page at `/api` and its machine-readable form, OpenAPI 3.1, at `/api/openapi.json`.',
    table(
      ['Route', 'Access', 'ไทย', 'English'],
      all.map(({ method, path, access, summary }) => [
        code(`${method} ${path}`),
        access,
        summary.th,
        summary.en,
      ]),
    ),
    ...all.flatMap(describeRoute),
    '# Schemas',
    ...describeSchemas(all),
  ])
}

function describeRoute(route: Route): readonly string[] {
  const fields = [
    ...fieldsOf('path', toSchema(route.params, 'input')),
    ...fieldsOf('query', toSchema(route.query, 'input')),
  ]
  const body = toSchema(route.body, 'input')
  const answer = toSchema(route.answer, 'output')
  return [
    `## ${route.method} ${route.path}`,
    `${route.summary.en}.`,
    ...(fields.length === 0
      ? []
      : [table(['Parameter', 'In', 'Type', 'Required', 'Meaning'], fields)]),
    [
      ...(body === undefined ? [] : [`- Body: ${describeType(body)}`]),
      `- Answer ${route.status}: ${answer === undefined ? code(route.answerType ?? '') : describeType(answer)}`,
      `- Refusals: ${route.refusals.map(code).join(', ')}`,
    ].join('\n'),
  ]
}

function toSchema(schema: z.ZodType | undefined, io: 'input' | 'output'): Schema | undefined {
  if (schema === undefined) return undefined
  return z.toJSONSchema(schema, { io, reused: 'inline' }) as Schema
}

function fieldsOf(place: string, schema: Schema | undefined): readonly (readonly string[])[] {
  return properties(schema ?? {}).map(([name, type, required, meaning]) => [
    name,
    place,
    type,
    required,
    meaning,
  ])
}

function properties(schema: Schema): readonly (readonly [string, string, string, string])[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => [
    code(name),
    describeType(property),
    schema.required?.includes(name) ? 'yes' : '',
    meaning(property),
  ])
}

function meaning({ description, default: standard }: Schema): string {
  const text = description === undefined ? '' : `${description}.`
  return standard === undefined ? text : `${text} Default ${JSON.stringify(standard)}.`.trim()
}

function describeType(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/$defs/', '')
    return `[${name}](#${name.toLowerCase()})`
  }
  if (schema.anyOf !== undefined) return schema.anyOf.map(describeType).join(' or ')
  if (schema.const !== undefined) return code(JSON.stringify(schema.const))
  if (schema.enum !== undefined) return describeChoice(schema.enum)
  if (schema.items !== undefined) return `list of ${describeType(schema.items)}`
  if (schema.properties !== undefined) return `{ ${Object.keys(schema.properties).join(', ')} }`
  const types = [schema.type ?? 'anything'].flat().join(' or ')
  const form = schema.format ?? schema.pattern
  return form === undefined ? types : `${types} (${form})`
}

function describeChoice(values: readonly unknown[]): string {
  if (values.length > 12) return 'a code of [refusals](refusals.md)'
  return values.map((value) => code(String(value))).join(', ')
}

/** The schemas that routes name, each once. */
function describeSchemas(all: readonly Route[]): readonly string[] {
  const named = new Map<string, Schema>()
  for (const { body, answer } of all) {
    const both = [toSchema(body, 'input'), toSchema(answer, 'output')]
    for (const schema of both) {
      for (const [name, definition] of Object.entries(schema?.$defs ?? {})) {
        named.set(name, definition)
      }
    }
  }
  return [...named]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, schema]) => [
      `## ${name}`,
      table(['Field', 'Type', 'Required', 'Meaning'], properties(schema)),
    ])
}
