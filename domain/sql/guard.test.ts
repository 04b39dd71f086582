import { describe, expect, it } from 'vitest'
import { guard } from './guard.ts'
import type { SqlScope } from './scope.ts'
import { verifiedFunctions } from './verified-functions.ts'

const scope: SqlScope = {
  tables: [{ name: 'person', columns: [{ name: 'CID', type: 'VARCHAR' }] }],
  withheld: new Map(),
}

const none = 18_446_744_073_709_552_000

function table(name: string, more: object = {}) {
  const names = { schema_name: '', catalog_name: '', table_name: name }
  const rest = {
    alias: '',
    sample: null,
    query_location: 5,
    column_name_alias: [],
    at_clause: null,
  }
  return { type: 'BASE_TABLE', ...names, ...rest, ...more }
}

function select(from: object, more: object = {}) {
  return {
    type: 'SELECT_NODE',
    modifiers: [],
    cte_map: { map: [] },
    select_list: [column('a')],
    from_table: from,
    where_clause: null,
    group_expressions: [],
    group_sets: [],
    aggregate_handling: 'STANDARD_HANDLING',
    having: null,
    sample: null,
    qualify: null,
    ...more,
  }
}

function column(name: string) {
  return expression('COLUMN_REF', { column_names: [name] })
}

function expression(kind: string, more: object) {
  return { class: kind, type: kind, alias: '', query_location: none, ...more }
}

function call(name: string, more: object = {}) {
  return expression('FUNCTION', {
    function_name: name,
    schema: '',
    catalog: '',
    children: [],
    filter: null,
    order_bys: { type: 'ORDER_MODIFIER', orders: [] },
    distinct: false,
    is_operator: false,
    export_state: false,
    ...more,
  })
}

function cte(name: string, node: object) {
  const query = { node, named_param_map: [] }
  return { key: name, value: { aliases: [], query, materialized: 'X', key_targets: [] } }
}

function judge(...nodes: object[]) {
  const statements = nodes.map((node) => ({ node, named_param_map: [] }))
  const outcome = guard('SELECT something', JSON.stringify({ error: false, statements }), scope)
  return outcome.ok ? [...outcome.value.tables] : outcome.refusal.code
}

describe('the guard', () => {
  it('lets a query of a served table pass, in any case of A to Z', () => {
    expect(judge(select(table('person')))).toEqual(['person'])
    expect(judge(select(table('PERSON')))).toEqual(['person'])
  })

  it('wants exactly one statement', () => {
    expect(judge()).toBe('sql-empty')
    expect(judge(select(table('person')), select(table('person')))).toBe('sql-several-statements')
  })

  it('refuses tables that are not served, and every qualified name', () => {
    expect(judge(select(table('duckdb_tables')))).toBe('sql-unknown-table')
    expect(judge(select(table('person', { schema_name: 'main' })))).toBe('sql-qualified-table')
    expect(judge(select(table('person', { catalog_name: 'part_0' })))).toBe('sql-qualified-table')
  })

  it('refuses a node kind, a key and a value that nobody looked at', () => {
    expect(judge(select({ ...table('person'), type: 'NEW_TABLE' }))).toBe('sql-construct')
    expect(judge(select(table('person', { new_key: null })))).toBe('sql-construct')
    expect(judge(select(table('person', { at_clause: { expr: 1 } })))).toBe('sql-construct')
    expect(judge(select(table('person'), { select_list: [{ class: 'toString' }] }))).toBe(
      'sql-construct',
    )
    expect(judge(select(table('person'), { select_list: ['text'] }))).toBe('sql-construct')
    expect(judge({ type: 'INSERT_NODE' })).toBe('sql-construct')
  })

  it('refuses parameters', () => {
    const parameter = expression('PARAMETER', { identifier: '1' })
    expect(judge(select(table('person'), { where_clause: parameter }))).toBe('sql-parameter')
  })

  it('takes verified functions only, wherever they stand and however they are qualified', () => {
    const where = (node: object) => judge(select(table('person'), { where_clause: node }))
    expect(where(call('upper'))).toEqual(['person'])
    expect(where(call('upper', { schema: 'cid' }))).toEqual(['person'])
    expect(where(call('getenv'))).toBe('sql-function')
    expect(where(call('upper', { children: [call('getenv')] }))).toBe('sql-function')
    expect(where(call('query', { schema: 'system' }))).toBe('sql-function')
    const inOrder = { type: 'ORDER_MODIFIER', orders: [order(call('current_setting'))] }
    expect(where(call('list', { order_bys: inOrder }))).toBe('sql-function')
  })

  it('takes as tables only functions that make rows from their arguments', () => {
    const from = (name: string) =>
      judge(
        select({
          ...{ type: 'TABLE_FUNCTION', alias: '', sample: null, query_location: 3 },
          ...{ function: call(name), column_name_alias: [], with_ordinality: 'X' },
        }),
      )
    expect(from('range')).toEqual([])
    expect(from('read_csv')).toBe('sql-table-function')
    expect(from('upper')).toBe('sql-table-function')
    expect(from('query_table')).toBe('sql-table-function')
  })

  it('lets literals hold nothing that could be looked up', () => {
    const constant = (value: unknown) =>
      judge(select(table('person'), { where_clause: expression('CONSTANT', { value }) }))
    expect(constant({ type: { id: 'INTEGER' }, is_null: false, value: 1 })).toEqual(['person'])
    expect(constant({ value: [call('getenv')] })).toBe('sql-construct')
  })
})

function order(node: object) {
  return { type: 'ORDER_DEFAULT', null_order: 'ORDER_DEFAULT', expression: node }
}

describe('names of WITH', () => {
  const withCtes = (from: object, ...map: object[]) => select(from, { cte_map: { map } })

  it('may be read after they were declared, and inside', () => {
    expect(judge(withCtes(table('X'), cte('x', select(table('person')))))).toEqual(['person'])
    const inner = { node: select(table('x')), named_param_map: [] }
    const subquery = { type: 'SUBQUERY', alias: '', sample: null, query_location: 1 }
    const nested = { ...subquery, subquery: inner, column_name_alias: [] }
    expect(judge(withCtes(nested, cte('x', select(table('person')))))).toEqual(['person'])
  })

  it('may not be read before, by themselves, or outside', () => {
    const catalogue = 'duckdb_tables'
    const itself = cte(catalogue, select(table(catalogue)))
    expect(judge(withCtes(table(catalogue), itself))).toBe('sql-unknown-table')
    const early = [cte('y', select(table('x'))), cte('x', select(table('person')))]
    expect(judge(withCtes(table('y'), ...early))).toBe('sql-unknown-table')
    const left = withCtes(table('x'), cte('x', select(table('person'))))
    const union = { type: 'SET_OPERATION_NODE', modifiers: [], cte_map: { map: [] } }
    const both = { ...union, setop_type: 'UNION', setop_all: true, left, right: select(table('x')) }
    expect(judge(both)).toBe('sql-unknown-table')
  })

  it('are folded as the engine folds them: the Kelvin sign is no k', () => {
    const lent = cte('duc\u212adb_tables', select(table('person')))
    expect(judge(withCtes(table('duckdb_tables'), lent))).toBe('sql-unknown-table')
  })

  it('that are recursive may be read by their recursive side alone', () => {
    const recursive = (left: object, right: object) => ({
      ...{ type: 'RECURSIVE_CTE_NODE', modifiers: [], cte_map: { map: [] }, cte_name: 'r' },
      ...{ union_all: true, left, right, aliases: [], key_targets: [] },
    })
    const fine = cte('r', recursive(select(table('person')), select(table('r'))))
    expect(judge(withCtes(table('r'), fine))).toEqual(['person'])
    const wrong = cte('r', recursive(select(table('r')), select(table('r'))))
    expect(judge(withCtes(table('r'), wrong))).toBe('sql-unknown-table')
  })
})

describe('the walk', () => {
  it('is not ended by nesting', () => {
    const statement = { node: select(table('person')), named_param_map: [] }
    const shallow = JSON.stringify({ error: false, statements: [statement] })
    const tree = shallow.replace('"where_clause":null', `"where_clause":${nestedJson(20_000)}`)
    expect(guard('x', tree, scope).ok).toBe(true)
  })
})

/** JSON.stringify itself cannot nest so deep. */
function nestedJson(depth: number): string {
  const [open, close] = JSON.stringify(expression('OPERATOR', { children: ['@'] })).split('"@"')
  return `${open?.repeat(depth)}${JSON.stringify(column('a'))}${close?.repeat(depth)}`
}

describe('the list of verified functions', () => {
  it.each(['getenv', 'current_setting', 'query', 'query_table', 'read_text', 'nextval', 'stats'])(
    'does not have %s',
    (name) => expect(verifiedFunctions.has(name)).toBe(false),
  )

  it('is in lower case', () => {
    for (const name of verifiedFunctions) expect(name).toBe(name.toLowerCase())
  })
})
