/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": "@swc/jest" },
  setupFiles: ["reflect-metadata"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "/bench/", "/.house/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.house/"],
  globalSetup: "./test/harness/global-setup.mjs",
  globalTeardown: "./test/harness/global-teardown.mjs",
  testTimeout: 60000,
};
