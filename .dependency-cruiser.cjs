/** Who may import whom. Each rule says why; what is not forbidden here is allowed. */
const tests = "\\.test\\.ts$";
const from = (path, extra = {}) => ({ path, pathNot: [tests], ...extra });

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
      to: { path: "^(gateway|subgraphs|cli|data|dev|deploy|test|bench)/" },
    },
    {
      name: "kernel-and-errors-stand-lowest",
      severity: "error",
      comment: "Ids, dates, regions and errors are used by all and use nothing of the house.",
      from: from("^shared/(kernel|errors)/"),
      to: { path: "^shared/", pathNot: "^shared/(kernel|errors)/" },
    },
    {
      name: "law-is-pure",
      severity: "error",
      comment: "Rules and deadlines are worked out from what is handed in; only law/records asks a database.",
      from: from("^shared/law/(?!records/)"),
      to: { pathNot: "^shared/(kernel/|law/(?!records/))" },
    },
    {
      name: "db-knows-no-graph",
      severity: "error",
      comment: "The database layer is below auth, policy and federation.",
      from: from("^shared/db/"),
      to: { path: "^shared/(auth|policy|region-scope|federation|law)/" },
    },
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
      comment: "The gateway keeps none of the departments' data.",
      from: from("^gateway/"),
      to: { path: "(^shared/db/|node_modules/(pg|typeorm)/)" },
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
      comment: "Decisions import nothing that can wait or fail; of anything else its types alone.",
      from: from("^subgraphs/[^/]+/domain/"),
      to: {
        pathNot:
          "^(subgraphs/[^/]+/domain/|shared/(kernel|errors)/|shared/commands/machine|shared/law/(?!records/)|shared/spreadsheet/cell)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "graph-runs-no-query",
      severity: "error",
      comment: "A resolver translates; it asks a repository or a loader, never the database.",
      from: from("^(subgraphs/[^/]+/graph|shared/federation)/", {
        pathNot: [tests, "shared/federation/(run-department|department-process|department-manifest)"],
      }),
      to: { path: "node_modules/(pg|typeorm)/" },
    },
    {
      name: "records-decide-nothing",
      severity: "error",
      comment: "Records hold queries; permissions and GraphQL types live elsewhere.",
      from: from("^subgraphs/[^/]+/records/"),
      to: { path: "(^shared/policy/|/graph/|node_modules/type-graphql/)" },
    },
    {
      name: "migrations-import-nothing",
      severity: "error",
      comment: "A migration must keep working when code moves.",
      from: { path: "^subgraphs/[^/]+/migrations/" },
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
        "Departments and the gateway are started as processes, and invented records share the departments' words and clocks, not their queries or graphs. A manifest is found by its code (dev/manifest-of.ts) and has migrations and records alone.",
      from: from("^dev/"),
      to: { path: "^gateway/(?!(node-flags|operator-settings)\\.ts$)|^subgraphs/[^/]+/(?!domain/)" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|bench|\\.house)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
      extensions: [".ts", ".js"],
    },
  },
};
