// JavaScript, because Jest loads a TypeScript configuration on Node 20 only with one more compiler installed.

/**
 * One project per kind of real part a test needs; `test:unit` alone needs none.
 * @param {string} displayName
 * @param {string[]} folders below test/
 * @param {number} testTimeout milliseconds
 */
function project(displayName, folders, testTimeout) {
  return {
    displayName,
    testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
    transform: { "\\.ts$": ["ts-jest", {}] },
    // Jest honours testTimeout for all projects together only; test/time-limit.js sets it for each.
    globals: { testTimeout },
    setupFilesAfterEnv: ["<rootDir>/test/time-limit.js"],
    // dist holds a second package.json of the same name.
    modulePathIgnorePatterns: ["<rootDir>/dist"],
  };
}

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    project("unit", ["spec", "constructs", "stacks", "scripts"], 30_000),
    project("terraform", ["terraform"], 180_000),
    project("package", ["package"], 300_000),
    // Real OpenSSH servers on loopback, one per test file.
    project("ssh", ["ssh"], 120_000),
    project("lab", ["lab"], 900_000),
  ],
};
