/**
 * The shape of the engine's own tree (`json_serialize_sql` of DuckDB 1.5), as far as it may be used: every node kind and
 * every key of it. What is not listed is refused, so that a newer engine cannot smuggle in a construct nobody looked at.
 *
 * A rule says what a key may hold: `scalar` (text, number, truth value or null), `empty` (nothing at all), `constant` (a
 * literal: data, never a name), a group of nodes; with `[]` a list of those, with `?` one or null.
 */
export type Shape = Readonly<Record<string, string>>

const expression = {
  class: 'scalar',
  type: 'scalar',
  alias: 'scalar',
  query_location: 'scalar',
} as const
const call = { function_name: 'scalar', schema: 'scalar', catalog: 'scalar' } as const

const expressions = {
  BETWEEN: { ...expression, input: 'expression', lower: 'expression', upper: 'expression' },
  CASE: { ...expression, case_checks: 'caseCheck[]', else_expr: 'expression?' },
  CAST: { ...expression, child: 'expression', cast_type: 'dataType', try_cast: 'scalar' },
  COLLATE: { ...expression, child: 'expression', collation: 'scalar' },
  COLUMN_REF: { ...expression, column_names: 'scalar[]' },
  COMPARISON: { ...expression, left: 'expression', right: 'expression' },
  CONJUNCTION: { ...expression, children: 'expression[]' },
  CONSTANT: { ...expression, value: 'constant' },
  FUNCTION: {
    ...expression,
    ...call,
    children: 'expression[]',
    filter: 'expression?',
    order_bys: 'modifier',
    distinct: 'scalar',
    is_operator: 'scalar',
    export_state: 'empty',
  },
  LAMBDA: { ...expression, lhs: 'expression', expr: 'expression', syntax_type: 'scalar' },
  OPERATOR: { ...expression, children: 'expression[]' },
  POSITIONAL_REFERENCE: { ...expression, index: 'scalar' },
  STAR: {
    ...expression,
    relation_name: 'scalar',
    exclude_list: 'scalar[]',
    replace_list: 'replacement[]',
    columns: 'scalar',
    expr: 'expression?',
    unpacked: 'scalar',
    qualified_exclude_list: 'qualifiedColumn[]',
    rename_list: 'renaming[]',
  },
  SUBQUERY: {
    ...expression,
    subquery_type: 'scalar',
    subquery: 'statement',
    child: 'expression?',
    comparison_type: 'scalar',
  },
  WINDOW: {
    ...expression,
    ...call,
    children: 'expression[]',
    partitions: 'expression[]',
    orders: 'order[]',
    start: 'scalar',
    end: 'scalar',
    start_expr: 'expression?',
    end_expr: 'expression?',
    offset_expr: 'expression?',
    default_expr: 'expression?',
    ignore_nulls: 'scalar',
    filter_expr: 'expression?',
    exclude_clause: 'scalar',
    distinct: 'scalar',
    arg_orders: 'order[]',
  },
} as const satisfies Readonly<Record<string, Shape>>

const query = { type: 'scalar', modifiers: 'modifier[]', cte_map: 'cteMap' } as const

const queries = {
  SELECT_NODE: {
    ...query,
    select_list: 'expression[]',
    from_table: 'table',
    where_clause: 'expression?',
    group_expressions: 'expression[]',
    group_sets: 'constant',
    aggregate_handling: 'scalar',
    having: 'expression?',
    sample: 'sample?',
    qualify: 'expression?',
  },
  SET_OPERATION_NODE: {
    ...query,
    setop_type: 'scalar',
    setop_all: 'scalar',
    left: 'query',
    right: 'query',
    children: 'query[]',
  },
  RECURSIVE_CTE_NODE: {
    ...query,
    cte_name: 'scalar',
    union_all: 'scalar',
    left: 'query',
    right: 'query',
    aliases: 'scalar[]',
    key_targets: 'expression[]',
  },
} as const satisfies Readonly<Record<string, Shape>>

const table = {
  type: 'scalar',
  alias: 'scalar',
  sample: 'sample?',
  query_location: 'scalar',
} as const

const tables = {
  BASE_TABLE: {
    ...table,
    schema_name: 'scalar',
    catalog_name: 'scalar',
    table_name: 'scalar',
    column_name_alias: 'scalar[]',
    at_clause: 'empty',
  },
  EMPTY: table,
  EXPRESSION_LIST: {
    ...table,
    expected_names: 'scalar[]',
    expected_types: 'empty',
    values: 'expression[][]',
  },
  JOIN: {
    ...table,
    left: 'table',
    right: 'table',
    condition: 'expression?',
    join_type: 'scalar',
    ref_type: 'scalar',
    using_columns: 'scalar[]',
    delim_flipped: 'empty',
    duplicate_eliminated_columns: 'empty',
  },
  PIVOT: {
    ...table,
    source: 'table',
    aggregates: 'expression[]',
    unpivot_names: 'scalar[]',
    pivots: 'pivotColumn[]',
    groups: 'scalar[]',
    column_name_alias: 'scalar[]',
    include_nulls: 'scalar',
  },
  /** DESCRIBE and SUMMARIZE of a query; SHOW TABLES and the like name a catalogue table instead. */
  SHOW_REF: {
    ...table,
    table_name: 'empty',
    catalog_name: 'empty',
    schema_name: 'empty',
    query: 'query',
    show_type: 'scalar',
  },
  SUBQUERY: { ...table, subquery: 'statement', column_name_alias: 'scalar[]' },
  TABLE_FUNCTION: {
    ...table,
    function: 'expression',
    column_name_alias: 'scalar[]',
    with_ordinality: 'scalar',
  },
} as const satisfies Readonly<Record<string, Shape>>

const order = { type: 'scalar', null_order: 'scalar', expression: 'expression' } as const

const modifiers = {
  DISTINCT_MODIFIER: { type: 'scalar', distinct_on_targets: 'expression[]' },
  LIMIT_MODIFIER: { type: 'scalar', limit: 'expression?', offset: 'expression?' },
  LIMIT_PERCENT_MODIFIER: { type: 'scalar', limit: 'expression?', offset: 'expression?' },
  ORDER_MODIFIER: { type: 'scalar', orders: 'order[]' },
} as const satisfies Readonly<Record<string, Shape>>

const info = { type: 'scalar', alias: 'scalar', extension_info: 'empty' } as const

const typeInfos = {
  ARRAY_TYPE_INFO: { ...info, child_type: 'dataType', size: 'scalar' },
  DECIMAL_TYPE_INFO: { ...info, width: 'scalar', scale: 'scalar' },
  GENERIC_TYPE_INFO: info,
  LIST_TYPE_INFO: { ...info, child_type: 'dataType' },
  STRING_TYPE_INFO: { ...info, collation: 'scalar' },
  STRUCT_TYPE_INFO: { ...info, child_types: 'namedType[]' },
  UNBOUND_TYPE_INFO: {
    ...info,
    name: 'scalar',
    catalog: 'empty',
    schema: 'empty',
    user_type_modifiers: 'constant',
  },
} as const satisfies Readonly<Record<string, Shape>>

export type Group =
  | { readonly kindKey: string; readonly shapes: Readonly<Record<string, Shape>> }
  | { readonly shape: Shape }

/** Groups of nodes: where a node tells its kind in a key, its shapes by kind; otherwise its one shape. */
export const groups: Readonly<Record<string, Group>> = {
  expression: { kindKey: 'class', shapes: expressions },
  query: { kindKey: 'type', shapes: queries },
  table: { kindKey: 'type', shapes: tables },
  modifier: { kindKey: 'type', shapes: modifiers },
  typeInfo: { kindKey: 'type', shapes: typeInfos },
  order: { kindKey: 'type', shapes: { ORDER_DEFAULT: order, ASCENDING: order, DESCENDING: order } },
  statement: { shape: { node: 'query', named_param_map: 'empty' } },
  cteMap: { shape: { map: 'cte[]' } },
  cte: { shape: { key: 'scalar', value: 'cteBody' } },
  cteBody: {
    shape: {
      aliases: 'scalar[]',
      query: 'statement',
      materialized: 'scalar',
      key_targets: 'expression[]',
    },
  },
  caseCheck: { shape: { when_expr: 'expression', then_expr: 'expression' } },
  dataType: { shape: { id: 'scalar', type_info: 'typeInfo?' } },
  namedType: { shape: { first: 'scalar', second: 'dataType' } },
  pivotColumn: {
    shape: {
      pivot_expressions: 'expression[]',
      unpivot_names: 'scalar[]',
      entries: 'pivotEntry[]',
      pivot_enum: 'empty',
    },
  },
  pivotEntry: { shape: { values: 'constant', star_expr: 'expression?', alias: 'scalar' } },
  qualifiedColumn: {
    shape: { catalog: 'empty', schema: 'empty', table: 'scalar', column: 'scalar' },
  },
  renaming: { shape: { key: 'qualifiedColumn', value: 'scalar' } },
  replacement: { shape: { key: 'scalar', value: 'expression' } },
  sample: {
    shape: {
      sample_size: 'constant',
      is_percentage: 'scalar',
      method: 'scalar',
      seed: 'scalar',
      repeatable: 'scalar',
    },
  },
}
