const ground = ['lib/vendors', 'lib/jobs', 'lib/audit', 'lib/i18n', 'db', 'lib/core']
const sending = ['lib/gateways', 'lib/routing', 'lib/billing', 'lib/payments']

/** Each room and the other rooms that it may import; docs/decisions tells why. */
const rooms = {
  'lib/core': [],
  'lib/i18n': [],
  db: ['lib/core', 'lib/i18n'],
  'lib/vendors': ['lib/core'],
  'lib/jobs': ['db', 'lib/core'],
  'lib/audit': ['db', 'lib/core'],
  'lib/docs': ['db', 'lib/core'],
  'lib/templates': ['lib/core'],
  'lib/mail': ['lib/jobs', 'lib/i18n', 'db', 'lib/core'],
  'lib/merchants': ground,
  'lib/payments': ground,
  'lib/callbacks': ['lib/mail', 'lib/merchants', ...ground],
  'lib/billing': ['lib/payments', ...ground],
  'lib/routing': ['lib/callbacks', 'lib/billing', 'lib/payments', ...ground],
  'lib/gateways': ['lib/templates', 'lib/routing', 'lib/billing', 'lib/payments', ...ground],
  'lib/messaging': ['lib/templates', ...sending, ...ground],
  'lib/campaigns': ['lib/messaging', 'lib/templates', ...sending, ...ground],
  'lib/onboarding': ['lib/vendors', 'lib/audit', 'db', 'lib/core'],
  'lib/statistics': [...sending, ...ground],
  'lib/otp': ['lib/messaging', ...sending, ...ground],
  'lib/onepipe': ['lib/otp', 'lib/messaging', ...sending, ...ground],
  'lib/api': ['lib/(?!auth/)[^/]+', 'db'],
  // A new merchant gets its first key in the same transaction.
  'lib/auth': ['lib/(?!api/)[^/]+', 'lib/api/merchant-key.ts$', 'db'],
  components: [
    'lib/[^/]+/schema[.]ts$',
    'lib/templates/has-document-tags[.]ts$',
    'lib/gateways/(lint-message|measure-sms|last-line|sample-params|service)[.]ts$',
    'lib/callbacks/choices[.]ts$',
    'lib/core/formats[.]ts$',
    'lib/vendors/sip-codes[.]ts$',
    'lib/i18n',
  ],
  app: ['components', 'lib'],
  server: ['lib', 'db'],
  worker: ['lib', 'db'],
  sandbox: [],
}
const ours = '^(app|bench|components|db|e2e|lib|sandbox|scripts|server|worker)/'
const tests = ['[.]test[.]tsx?$', '/testing/']
const within = paths => `^(${paths.join('|')})(/|$)`.replaceAll('$(/|$)', '$')

const directions = Object.entries(rooms).map(([room, others]) => ({
  name: `direction of ${room}`,
  severity: 'error',
  from: { path: within([room]), pathNot: tests },
  to: {
    path: ours,
    pathNot: [room, ...others].map(path => `^${path}${path.endsWith('$') ? '' : '/'}`),
    // The page's pieces may know the shape of what they show.
    ...(room === 'components' ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...directions,
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'every import is found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'next-auth only in lib/auth',
      severity: 'error',
      from: { path: ours, pathNot: '^lib/auth/' },
      to: { path: 'node_modules/next-auth/' },
    },
    {
      name: 'domain rooms, the worker and the database run without Next and React',
      severity: 'error',
      from: { path: '^(lib/(?!api/|auth/)|db/|worker/)' },
      to: { path: 'node_modules/(next|next-auth|react|react-dom)/' },
    },
    {
      name: 'the front door knows of Next only how to start it',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/index[.]ts$' },
      to: { path: 'node_modules/(next|next-auth|react|react-dom)/' },
    },
    {
      name: 'what is tested does not know its tests',
      severity: 'error',
      from: { path: within(Object.keys(rooms)), pathNot: tests },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
}
