// Who may import whom (app/README.md, docs/decisions). tests/house/imports.test.ts
// runs these rules on the app and plants a violation of each.
const fs = require('node:fs');
const path = require('node:path');

/** Rooms by floor, lowest first: a room imports from lower floors only. */
const floors = [
  ['shops', 'help', 'templates', 'calendars'],
  ['customers'],
  // Its news carry their customer (docs/decisions/0010-customers-below-orders.md).
  ['orders'],
  ['tickets'],
  ['issues'],
  ['channels', 'resolutions', 'surveys'],
  ['automation'],
  ['insights', 'privacy', 'shoppers'],
];

const TESTS = '\\.test\\.tsx?$';
/** Rooms within a room: their own files are open, their sub-folders are not. The kinds of resolution are none: one asks the table of crafts. */
const OPEN = '^app/domain/(channels/(chat|email|storefront)|resolutions/(approval|budgets|claims|ledger|loss|messages|returns))/[^/]+$';
/** A gateway's port: one file, and where it grew, a folder with a file per capability. */
const PORT = '^app/gateways/[^/]+/port(\\.ts|/[^/]+\\.ts)$';
const FRAMEWORK = 'node_modules/(@remix-run|react|react-dom|react-i18next|@shopify|express|vite)/';
const IO = '^(node:)?(fs|net|http|https|child_process|dgram|tls)(/|$)|node_modules/(pg|@prisma|nodemailer|smtp-server|graphile-worker)/';

const floorRules = floors.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `floor-of-${room}`,
    severity: 'error',
    comment: 'A room imports from lower floors: never its own, never above.',
    from: { path: `^app/domain/${room}/`, pathNot: TESTS },
    to: { path: `^app/domain/(${floors.slice(floor).flat().filter((other) => other !== room).join('|')})/` },
  })),
);

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { pathNot: TESTS, ...from }, to });

// A group of the rule's path may not hold "$", which begins a parameter in a route's name: those are named one by one.
const stranger = (from, own) => rule('routes-are-strangers', 'What two pages share goes to ui or to a room.', { path: from }, { path: '^app/routes/', pathNot: own });
const literal = (name) => name.replace(/[.$]/g, '\\$&');
const routeRules = [
  stranger('^app/routes/([^/$]+)(/|$)', '^app/routes/$1(/|$)'),
  ...fs.readdirSync(path.join(__dirname, 'app/routes')).filter((name) => name.includes('$')).map((name) => stranger(`^app/routes/${literal(name)}(/|$)`, `^app/routes/${literal(name)}(/|$)`)),
];

module.exports = {
  forbidden: [
    rule('no-circles', 'Types included: two files that need each other are one.', { path: '^app/', pathNot: undefined }, { circular: true }),
    ...floorRules,
    rule('room-is-on-a-floor', 'A new room is given a floor first.', { path: '^app/' }, { path: `^app/domain/(?!(${floors.flat().join('|')})/)[^/]+/` }),
    rule('no-framework-below', 'What the product does outlives the framework it is shown in.', { path: `^app/(domain|platform)/|${PORT}` }, { path: FRAMEWORK }),
    rule('rooms-see-ports', 'Rooms know the port, not who stands behind it.', { path: '^app/domain/' }, { path: '^app/gateways/', pathNot: PORT }),
    rule('ports-are-promises', 'A port knows words alone: what keeps them is its gateway’s.', { path: PORT }, { path: '^app/', pathNot: [PORT, '^app/platform/'] }),
    rule('rooms-stay-inside', 'Who calls is found out at the desk; rooms get a Desk.', { path: '^app/domain/' }, { path: '^app/(routes|jobs|ui)/|^app/desk/(?!desk\\.ts$)|^app/[^/]+$' }),
    rule('no-database-outside', 'Doors and jobs call acts; rows are the rooms’.', { path: '^app/(routes|jobs)/' }, { path: '^app/platform/(db|generated)/|node_modules/(pg|@prisma)/' }),
    rule('jobs-draw-nothing', 'A job has no page.', { path: '^app/jobs/' }, { path: '^app/(routes|ui)/' }),
    ...routeRules,
    rule('ui-does-no-io', 'Furniture is drawn from what it is given.', { path: '^app/ui/' }, { path: `\\.server\\.tsx?$|^app/(routes|jobs|desk|gateways)/|^app/platform/(db|generated|control|queue|live)/|${IO}`, dependencyTypesNot: ['type-only'] }),
    rule('sub-folders-are-private', 'A room opens its own files, not its drawers.', { path: '^app/(?!domain/)' }, { path: '^app/domain/[^/]+/[^/]+/.', pathNot: OPEN }),
    rule('sub-folders-are-private-to-rooms', 'A room opens its own files, not its drawers.', { path: '^app/domain/([^/]+)/' }, { path: '^app/domain/[^/]+/[^/]+/.', pathNot: ['^app/domain/$1/', OPEN] }),
    rule('gateways-know-themselves', 'A gateway knows its port, the ground, and nobody else.', { path: '^app/gateways/([^/]+)/' }, { path: '^app/', pathNot: ['^app/gateways/$1/', '^app/platform/'] }),
    rule('ground-is-lowest', 'The platform stands on nothing of ours.', { path: '^app/platform/' }, { path: '^app/(?!platform/)' }),
    rule('desk-lets-in', 'The desk knows no door that comes after it.', { path: '^app/desk/' }, { path: '^app/(routes|jobs|ui)/' }),
    rule('locales-are-words', 'Words know nobody.', { path: '^app/locales/' }, { path: '^app/(?!locales/|platform/)' }),
    rule('never-in-production', 'The sandbox and the tests are not part of the app.', { path: '^app/' }, { path: '^(sandbox|tests|bench|scripts)/' }),
    rule('shipped-dependencies', 'What the app runs on is installed in production.', { path: '^app/' }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }),
    rule('resolvable', 'An import that leads nowhere.', { path: '^app/', pathNot: undefined }, { couldNotResolve: true }),
  ],
  options: {
    // Types are imports too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^app/platform/generated'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], mainFields: ['module', 'main'] },
  },
};
