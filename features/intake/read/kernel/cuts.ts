import {
  add,
  and,
  ctz,
  type FunctionBuilder,
  get,
  i32,
  loopWhile,
  ltU,
  type ModuleBuilder,
  ne,
  set,
  shl,
  shrU,
  store32,
  sub,
} from './assembler.ts'
import { layout } from './layout.ts'
import { bitmask8x16, eq8x16, load128, or128, splat8 } from './simd.ts'

const bar = 0x7c
const newline = 0x0a

/**
 * `findCuts(from, end)`: the addresses of all `|` and line ends in a range, in order, as words at `layout.cuts`;
 * returns how many. Looks at sixteen bytes at a time, and may read up to fifteen bytes beyond the end.
 */
export function defineFindCuts(module: ModuleBuilder): FunctionBuilder {
  const findCuts = module.func('findCuts', { params: 2, hasResult: true })
  const [from, end] = [findCuts.param(0), findCuts.param(1)]
  const [to, mask, left] = [findCuts.local(), findCuts.local(), findCuts.local()]
  const bytes = findCuts.local('v128')
  findCuts.body(
    set(to, i32(layout.cuts)),
    loopWhile(
      ltU(get(from), get(end)),
      set(bytes, load128(get(from))),
      set(
        mask,
        bitmask8x16(
          or128(eq8x16(get(bytes), splat8(i32(bar))), eq8x16(get(bytes), splat8(i32(newline)))),
        ),
      ),
      set(left, sub(get(end), get(from))),
      [
        ...ltU(get(left), i32(16)),
        0x04,
        0x40,
        ...set(mask, and(get(mask), sub(shl(i32(1), get(left)), i32(1)))),
        0x0b,
      ],
      loopWhile(
        ne(get(mask), i32(0)),
        store32(get(to), add(get(from), ctz(get(mask)))),
        set(to, add(get(to), i32(4))),
        set(mask, and(get(mask), sub(get(mask), i32(1)))),
      ),
      set(from, add(get(from), i32(16))),
    ),
    shrU(sub(get(to), i32(layout.cuts)), i32(2)),
  )
  return findCuts
}
