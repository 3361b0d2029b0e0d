import { globSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
// Taken over Rollup: it bundles CommonJS with ES modules as Node loads them, in three seconds; MIT, no dependencies of its own.
import { build, type Plugin } from "esbuild";

const dist = join(import.meta.dirname, "..");
/** Beside the compiled tree, so that a module finds what stands beside its own source. */
const outdir = join(dist, "services");

const SERVICES = {
  gateway: join(dist, "gateway", "main.js"),
  identity: join(dist, "dev", "identity", "main.js"),
  ...Object.fromEntries(
    globSync("subgraphs/*/main.js", { cwd: dist }).map((entry) => [
      basename(dirname(entry)),
      join(dist, entry),
    ]),
  ),
};

/** A module of ours asks where it stands and whether it was started: in a bundle it is told what it would be told outside. */
const standsWhereItStood: Plugin = {
  name: "stands-where-it-stood",
  setup(bundle) {
    bundle.onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const at = JSON.stringify(relative(outdir, path).split(sep).join("/"));
      const contents = readFileSync(path, "utf8")
        .replaceAll("import.meta.url", `new URL(${at}, import.meta.url).href`)
        .replaceAll(
          "import.meta.dirname",
          `import.meta.dirname + ${JSON.stringify(`/${relative(outdir, dirname(path))}`)}`,
        )
        .replaceAll("import.meta.main", "false");
      return { contents, loader: "js" };
    });
  },
};

/**
 * Bundles every service of the hub that `npm start` runs, from the compiled tree. Node looks for each of some 1,800 modules a
 * service by itself, which was over half of the time until a hub on two cores was ready.
 */
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: SERVICES,
  outdir,
  bundle: true,
  // What two services share stands once, and once in Node's compile cache.
  splitting: true,
  format: "esm",
  platform: "node",
  // It loads a native addon that stands beside it.
  external: ["@graphql-hive/router-query-planner"],
  // Entities, migrations and GraphQL types go by the names of their classes.
  keepNames: true,
  logLevel: "warning",
  plugins: [standsWhereItStood],
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
});
