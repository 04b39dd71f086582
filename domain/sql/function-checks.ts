import { lowerAscii } from './ascii.ts'
import { type Found, unknownNode } from './found.ts'
import { isNode, type Node } from './node.ts'
import { verifiedFunctions, verifiedTableFunctions } from './verified-functions.ts'

/**
 * A scalar, aggregate or window function must be on the verified list.
 *
 * The name decides, whatever it is qualified with: `col.upper()` is written like a schema and a function.
 */
export function checkCall(node: Node, byte: number): Found | undefined {
  const name = String(node.function_name)
  if (verifiedFunctions.has(lowerAscii(name))) return undefined
  return { code: 'sql-function', detail: { function: name }, byte }
}

/** In FROM only what makes rows from its arguments alone. */
export function checkTableCall(node: Node, byte: number): Found | undefined {
  const call = node.function
  if (!isNode(call) || call.class !== 'FUNCTION') return unknownNode('TABLE_FUNCTION', byte)
  const name = String(call.function_name)
  if (verifiedTableFunctions.has(lowerAscii(name))) return undefined
  return { code: 'sql-table-function', detail: { function: name }, byte }
}
