// Who may import whom: the walls of the house. CONTRIBUTING.md says why; testing/import-rules.test.ts breaks each once.

const server = '^packages/server/src/'
const web = '^packages/web/src/'
const schema = '^packages/schema/'
const plain = '[.](rules|values)[.]ts$'
const test = '[.]test[.]ts$'
// The rooms of the server that are no slice of the domain.
const wiring = `${server}(app|cli|testing)/`

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one file, or want a third. Slices stand in order: see CONTRIBUTING.md.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'schema-is-a-leaf',
      comment: 'The language that both sides speak knows neither side, no database and no screen.',
      severity: 'error',
      from: { path: `${schema}src/` },
      to: { path: ['^packages/(server|web)/', 'node_modules/(typeorm|vue)/'] },
    },
    {
      name: 'rules-are-plain',
      comment:
        'Rules and values run in the browser too: they need each other and valibot, nothing else. Types are free.',
      severity: 'error',
      from: { path: plain },
      to: { pathNot: [plain, 'node_modules/valibot/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-takes-plain-files',
      comment: 'The classes of the schema would bring 700 KB of decorators into the browser: `import type` those.',
      severity: 'error',
      from: { path: web },
      to: { path: schema, pathNot: plain, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'slices-meet-in-services',
      comment: 'What a slice does for others is a function of its service.',
      severity: 'error',
      from: { path: `${server}([^/]+)/`, pathNot: [wiring, '[.](entity|query|service)[.]ts$'] },
      to: { path: `${server}[^/]+/`, pathNot: [`${server}($1|platform|testing)/`, '[.]service[.]ts$'] },
    },
    {
      name: 'slices-meet-in-services',
      comment: 'Relations and joins name the entity at their other end; apart from that, the service is the door.',
      severity: 'error',
      from: { path: `${server}([^/]+)/.+[.](entity|query|service)[.]ts$`, pathNot: wiring },
      to: { path: `${server}[^/]+/`, pathNot: [`${server}($1|platform|testing)/`, '[.](service|entity)[.]ts$'] },
    },
    {
      name: 'platform-knows-no-slice',
      comment: 'The platform would be the same in another application.',
      severity: 'error',
      from: { path: `${server}platform/` },
      to: { path: server, pathNot: `${server}(platform|testing)/` },
    },
    {
      name: 'app-is-the-top',
      comment: 'The room that knows every slice is wiring; whoever imported it would know every slice too.',
      severity: 'error',
      from: { pathNot: [`${server}main[.]ts$`, '^packages/(server|web)/src/(app|testing)/'] },
      to: { path: '^packages/(server|web)/src/app/' },
    },
    {
      name: 'web-slices-are-islands',
      comment: 'A slice shows itself to others as a picker or a panel, never by its pages and parts.',
      severity: 'error',
      from: { path: `${web}([^/]+)/`, pathNot: `${web}(app|testing)/` },
      to: { path: `${web}[^/]+/`, pathNot: [`${web}($1|ui|lib|app|testing)/`, '(Picker|Panel)[.]vue$'] },
    },
    {
      name: 'cli-speaks-over-the-wire',
      comment:
        'The command line is a client: what it did behind the running server, two writers would do to one database.',
      severity: 'error',
      from: { path: `${server}cli/` },
      to: { path: server, pathNot: `${server}(cli/|testing/|main[.]ts$|platform/config[.]ts$)` },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'What tests need must not be reachable from what is shipped.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [test, '/testing/'] },
      to: { path: ['^testing/', '/src/testing/'] },
    },
    {
      name: 'every-import-is-found',
      comment: 'An import that this tool cannot follow is one that no rule above has seen.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '^#'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.vue', '.d.ts'],
    },
  },
}
