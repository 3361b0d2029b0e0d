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
  testTimeout: 60000,
};
