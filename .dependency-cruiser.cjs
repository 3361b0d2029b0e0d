/** Who may import whom. Each rule says why; what is not forbidden here is allowed. */
const tests = "\\.test\\.ts$";
const from = (path, extra = {}) => ({ path, pathNot: [tests], ...extra });

/** Rooms that start processes, for machines and for developers. */
const OUTSIDE = "gateway|registry|subgraphs|dev|deploy|cli|clients|web|data|test|bench";

/**
 * The rooms of `shared`, lowest first, with the rooms each may import besides itself, and why. `runtime` stands on top of all: of
 * it, others see only the type of a request's context, and how a process starts and stops.
 */
const UNDER_COMMANDS = "kernel law crypto config telemetry access graphql database audit";
const ROOMS = [
  ["kernel", "", "Ids, dates, regions, errors and refusals are used by all and use nothing of the hub."],
  ["law(?!/records)", "kernel", "Rules and clocks are pure: what the rule book holds is an argument."],
  ["crypto", "kernel", "Signing and encrypting know departments by name and nothing of what is signed."],
  ["config", "kernel", "Settings are read the same way by every process."],
  ["telemetry", "kernel", "Whoever counts or logs is used by all and knows none of them."],
  ["workers", "", "A thread with limits, whatever is done in it."],
  ["spreadsheets", "kernel workers", "Cells in and out of files, whatever they mean."],
  ["access", "kernel crypto", "Who may see what follows from actor and policy alone, without a query."],
  ["graphql", "kernel law(?!/records) access", "Types that departments share, under the policy; no queries."],
  ["http", "kernel config telemetry access graphql", "One server for every subgraph, whatever it serves."],
  [
    "database",
    "kernel config access",
    "Connections and queries know scopes, nothing of GraphQL or commands.",
  ],
  ["law/records", "kernel law database", "The rule book in its tables."],
  [
    "audit",
    "kernel crypto access graphql database",
    "An entry is written in the transaction of what it is about, and read under the policy.",
  ],
  [
    "commands",
    UNDER_COMMANDS,
    "A command writes its audit entry; which there are is the departments' affair.",
  ],
  [
    "reference",
    `${UNDER_COMMANDS} commands`,
    "What another department keeps is looked up by commands; which commands ask is not known here.",
  ],
  [
    "transfers",
    `${UNDER_COMMANDS} http commands reference events workers`,
    "A transfer is made of commands; no command needs one.",
  ],
  [
    "ledgers",
    `${UNDER_COMMANDS} commands transfers`,
    "What is read of records, and of what was transferred of them; no command reads a page.",
  ],
  [
    "(events|documents)",
    `${UNDER_COMMANDS} http commands`,
    "What follows from commands is told by none of them.",
  ],
];
const SEEN_OF_RUNTIME = "|runtime/(context|process-life)\\.ts$";
const rooms = ROOMS.map(([room, below, comment]) => ({
  name: `${room
    .replace(/\(\?.*?\)/g, "")
    .replace(/\W+/g, "-")
    .replace(/^-|-$/g, "")}-knows-only-what-is-below`,
  severity: "error",
  comment,
  from: from(`^shared/${room}/`),
  to: {
    path: "^shared/",
    pathNot: `^shared/((${[...below.split(" ").filter(Boolean), room].join("|")})/${below.includes("access") ? SEEN_OF_RUNTIME : ""})`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle cannot be read from one end.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-subgraph-imports-another",
      severity: "error",
      comment: "What two offices must agree on is a key in the schema or a message in shared, nothing else.",
      from: { path: "^subgraphs/([^/]+)/" },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/$1/" },
    },
    {
      name: "shared-stands-below",
      severity: "error",
      comment: "shared is what every department needs; it knows none of them, nor the gateway.",
      from: from("^shared/"),
      to: { path: `^(${OUTSIDE})/` },
    },
    ...rooms,
    {
      name: "gateway-keeps-no-department",
      severity: "error",
      comment: "The gateway knows the supergraph and the identity rules, no department's code or records.",
      from: from("^gateway/"),
      to: { path: "^(subgraphs|cli|data|dev|deploy|test)/" },
    },
    {
      name: "gateway-opens-no-database",
      severity: "error",
      comment: "The gateway keeps none of the departments' data and does none of their work.",
      from: from("^gateway/"),
      to: { path: "(^shared/(database|audit|commands|transfers)/|node_modules/(pg|typeorm)/)" },
    },
    {
      name: "engine-stands-alone",
      severity: "error",
      comment:
        "The engine serves any supergraph: it knows neither sign-in nor departments, nor what is shared by them.",
      from: from("^gateway/engine/"),
      to: { path: "^(gateway/(?!engine/)|shared/)" },
    },
    {
      name: "engine-operation-stands-lowest",
      severity: "error",
      comment: "What an operation is depends on no plan.",
      from: from("^gateway/engine/operation/"),
      to: { path: "^gateway/engine/(?!operation/)" },
    },
    {
      name: "engine-plans-before-it-executes",
      severity: "error",
      comment: "A compiled plan knows operations, not how it is executed.",
      from: from("^gateway/engine/planning/"),
      to: { path: "^gateway/engine/(?!(operation|planning)/)" },
    },
    {
      name: "engine-executes-before-it-completes",
      severity: "error",
      comment: "Execution fills the tree by the plan; what of it is put out is not its business.",
      from: from("^gateway/engine/execution/"),
      to: { path: "^gateway/engine/(?!(operation|planning|execution)/)" },
    },
    {
      name: "engine-completes-by-the-document",
      severity: "error",
      comment: "What is put out is decided by the client's document, never by the plan.",
      from: from("^gateway/engine/completion/"),
      to: { path: "^gateway/engine/(?!(operation|completion)/)" },
    },
    {
      name: "gateway-server-stands-highest",
      severity: "error",
      comment: "The gateway's rooms are put together by its server, which none of them imports.",
      from: from("^gateway/(engine|subgraphs|supergraph|security|telemetry)/"),
      to: { path: "^gateway/(main|gateway|run-gateway|answer-operation)\\.ts$" },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "Decisions import nothing that can wait or fail.",
      from: from("^subgraphs/[^/]+/domain/"),
      to: {
        pathNot:
          "^(subgraphs/[^/]+/domain/|shared/(kernel|law(?!/records))/|shared/spreadsheets/cell|shared/commands/(machine|change|by-rule|lateness|standing-aside)\\.ts$)",
        // A row's type is that of its entity; nothing of it is there when a decision runs.
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "commands-and-queries-hold-no-sql",
      severity: "error",
      comment:
        "A command decides and a resolver translates; both ask records or a loader, never the database.",
      from: from("^(subgraphs/[^/]+/(commands|queries)|shared/graphql)/"),
      to: { path: "node_modules/(pg|typeorm)/" },
    },
    {
      name: "records-decide-nothing",
      severity: "error",
      comment: "Records hold queries; permissions, commands and GraphQL types live elsewhere.",
      from: from("^subgraphs/[^/]+/records/"),
      to: {
        path: "(^shared/access/(policy|enforce-policy|deny-by-default|suppress)|^subgraphs/[^/]+/(commands|queries)/|node_modules/type-graphql/)",
      },
    },
    {
      name: "migrations-import-nothing",
      severity: "error",
      comment: "A migration must keep working when code moves.",
      from: { path: "/migrations/", pathNot: "^(dev|cli|test)/|/migrations/common\\.ts$" },
      to: { pathNot: "node_modules/typeorm/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      comment: "Test helpers stay with the tests.",
      from: { path: "^(gateway|subgraphs|shared|cli|data|dev|deploy)/", pathNot: tests },
      to: { path: `(^test/|${tests})` },
    },
    {
      name: "product-knows-no-dev",
      severity: "error",
      comment:
        "A launcher, its identity provider and invented records are no part of what an office runs. The operator's commands take an installation; dev hands them the one of this machine. deploy's generators may look into dev: the realm they write has the demonstration's accounts.",
      from: from("^(gateway|subgraphs|shared|cli|data)/"),
      to: { path: "^(dev|deploy)/" },
    },
    {
      name: "data-and-commands-know-no-department",
      severity: "error",
      comment: "An importer and an operator's command work on tables and files that every installation has.",
      from: from("^(data|cli)/"),
      to: { path: "^(gateway|subgraphs)/" },
    },
    {
      name: "dev-knows-words-only",
      severity: "error",
      comment:
        "Departments and the gateway are started as processes, and invented records share the departments' words and clocks, not their queries or graphs. A manifest is found by its code (dev/manifest-of.ts) and has migrations, records and metrics alone.",
      from: from("^dev/"),
      to: { path: "^gateway/(?!operator-settings\\.ts$)|^subgraphs/[^/]+/(?!domain/)" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|bench|\\.hub)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
      extensions: [".ts", ".js"],
    },
  },
};
