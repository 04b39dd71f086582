// The arrows of the tree: apps -> features -> platform -> domain; a part is entered by its mod.ts only.
const tests = '^tests/|\\.test\\.tsx?$'
const parts = '^(domain|platform|features)/([^/]+)/'

/** A rule that does not bind tests. */
const forbid = ({ name, comment, from, to }) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [tests, ...(from.pathNot ?? [])] },
  to,
})

module.exports = {
  forbidden: [
    {
      name: 'unresolved',
      comment: 'Every import leads somewhere; a `#` import reaches only the front door mod.ts.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    { name: 'cycle', severity: 'error', from: {}, to: { circular: true } },
    forbid({
      name: 'domain-is-pure',
      comment: 'domain imports domain only: no node: module, no package.',
      from: { path: '^domain/' },
      to: { pathNot: '^domain/' },
    }),
    forbid({
      name: 'platform-points-down',
      comment: 'platform knows no feature, no program and no route.',
      from: { path: '^platform/' },
      to: { path: '^(features|apps|contract)/' },
    }),
    forbid({
      name: 'features-point-down',
      comment: 'features know no program and no route.',
      from: { path: '^features/' },
      to: { path: '^(apps|contract)/' },
    }),
    forbid({
      name: 'features-stand-alone',
      comment: 'A feature never imports another feature; programs wire them together.',
      from: { path: '^features/([^/]+)/' },
      to: { path: '^features/', pathNot: '^features/$1/' },
    }),
    forbid({
      name: 'contract-points-down',
      comment: 'contract describes routes with the words of domain.',
      from: { path: '^contract/' },
      to: { path: '^(platform|features|apps)/' },
    }),
    forbid({
      name: 'front-door',
      comment: 'Another part is entered by its mod.ts.',
      from: { path: parts },
      to: { path: parts, pathNot: ['^$1/$2/', '^[^/]+/[^/]+/mod\\.ts$'] },
    }),
    forbid({
      name: 'front-door-from-programs',
      comment: 'A part is entered by its mod.ts.',
      from: { path: '^(apps|tools|contract)/' },
      to: { path: parts, pathNot: '^[^/]+/[^/]+/mod\\.ts$' },
    }),
    forbid({
      name: 'front-door-of-contract',
      comment: 'contract is entered by its mod.ts, from the browser by its client.ts.',
      from: { pathNot: ['^contract/'] },
      to: { path: '^contract/', pathNot: '^contract/(mod|client)\\.ts$' },
    }),
    forbid({
      name: 'by-name',
      comment: 'Another part is imported by its `#` name, not by a relative path.',
      from: { path: parts },
      to: { path: parts, pathNot: '^$1/$2/', dependencyTypesNot: ['aliased-subpath-import'] },
    }),
    forbid({
      name: 'by-name-from-programs',
      comment: 'A part is imported by its `#` name, not by a relative path.',
      from: { path: '^(apps|tools|contract)/' },
      to: { path: parts, dependencyTypesNot: ['aliased-subpath-import'] },
    }),
    forbid({
      name: 'tests-are-leaves',
      comment: 'Nothing imports tests.',
      from: {},
      to: { path: tests },
    }),
    forbid({
      name: 'tools-are-apart',
      comment: 'The product does not need the tools.',
      from: { pathNot: ['^tools/'] },
      to: { path: '^tools/' },
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tools/runtime/node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
