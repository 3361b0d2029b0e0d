/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": "@swc/jest" },
  setupFiles: ["reflect-metadata"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "<rootDir>/docs/", "/bench/", "/.hub/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.hub/"],
  globalSetup: "./test/harness/global-setup.mjs",
  globalTeardown: "./test/harness/global-teardown.mjs",
  // Far beyond what any test needs: it ends one that hangs, and judges none that is slow on a busy machine.
  testTimeout: 300_000,
};
